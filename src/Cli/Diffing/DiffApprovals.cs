using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// What the approved files of the new side say. A widening is approved when every project that has the coordinate has an approved
/// file, and its line is no stricter than what is there now; where nothing needs a line, when there is none. Projects that make
/// assemblies of one name can't be told apart, so each of them must approve.
/// </summary>
internal sealed class DiffApprovals
{
    private readonly Func<string, IReadOnlyList<ApprovedFile?>> _filesOf;
    private readonly IReadOnlyList<ApprovedFile> _all;
    private readonly IReadOnlyDictionary<string, AccessState> _lines;
    private readonly HashSet<string> _unwritable;

    private DiffApprovals(
        Func<string, IReadOnlyList<ApprovedFile?>> filesOf,
        IReadOnlyList<ApprovedFile> all,
        IReadOnlyDictionary<string, AccessState> lines,
        IEnumerable<string> unwritable)
    {
        _filesOf = filesOf;
        _all = all;
        _lines = lines;
        _unwritable = new HashSet<string>(unwritable, StringComparer.Ordinal);
    }

    /// <summary>Nothing is approved.</summary>
    public static DiffApprovals None { get; } = Asking(_ => [], []);

    /// <summary>One file approves everything.</summary>
    /// <param name="file">The file.</param>
    public static DiffApprovals Of(ApprovedFile file) => Asking(_ => [file], [file]);

    /// <summary>Each project has a file of its own, or none.</summary>
    /// <param name="files">The file of each project by assembly; <see langword="null"/> for a project without one.</param>
    /// <param name="map">The map of all projects, which says what is whose.</param>
    public static DiffApprovals Of(ILookup<string, ApprovedFile?> files, PermissionMap map)
    {
        var assemblies = map.Fields.Select(field => (field.Coordinate, field.Assemblies))
            .Concat(map.Arguments.Select(argument => (argument.Coordinate, argument.Assemblies)))
            .Concat(map.Types.Select(type => (Coordinate: type.Name, type.Assemblies)))
            .ToLookup(item => item.Coordinate, item => item.Assemblies, StringComparer.Ordinal);
        return Asking(
            coordinate => [.. Owners(coordinate).SelectMany(name => files.Contains(name) ? files[name] : [null])],
            [.. files.SelectMany(project => project).OfType<ApprovedFile>()]);

        // An argument that lost its guard is its field's; what belongs to no project in particular is everybody's.
        IEnumerable<string> Owners(string coordinate)
        {
            var argument = coordinate.IndexOf('(', StringComparison.Ordinal);
            var own = assemblies[coordinate].Concat(argument < 0 ? [] : assemblies[coordinate[..argument]]).SelectMany(names => names).ToArray();
            return own.Length > 0 ? own : map.Assemblies;
        }
    }

    /// <summary>The same with the lines that the new side must have.</summary>
    /// <param name="lines">The lines that an approved surface of it has.</param>
    /// <param name="unwritable">Coordinates that no line can hold, which nobody can have approved.</param>
    public DiffApprovals With(IReadOnlyDictionary<string, AccessState> lines, IEnumerable<string> unwritable) =>
        new(_filesOf, _all, lines, unwritable);

    /// <summary>Whether what a coordinate is now was approved by its line.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public bool Approve(string coordinate)
    {
        var files = _filesOf(coordinate);
        return files.Count > 0 && !_unwritable.Contains(coordinate) && files.All(file => file is not null && Approves(file, coordinate));
    }

    /// <summary>Whether a change that no line shows was decided.</summary>
    /// <param name="asked">What is to be decided.</param>
    public bool Decide(ApprovedDecision asked)
    {
        // The file of what is judged no longer isn't read, so any other says it.
        if (asked.Coordinate == ApprovedDecision.NotJudged)
        {
            return _all.Any(file => file.Decides(asked));
        }

        var files = _filesOf(asked.Coordinate);
        return files.Count > 0 && files.All(file => file?.Decides(asked) == true);
    }

    private bool Approves(ApprovedFile file, string coordinate)
    {
        var approved = file.LinesOf(coordinate);
        return _lines.TryGetValue(coordinate, out var now)
            ? approved.Count > 0 && !approved.Any(now.IsWeakerThan)
            : !approved.Any(AccessState.Inherited.IsWeakerThan);
    }

    private static DiffApprovals Asking(Func<string, IReadOnlyList<ApprovedFile?>> filesOf, IReadOnlyList<ApprovedFile> all) =>
        new(filesOf, all, new Dictionary<string, AccessState>(), []);
}
