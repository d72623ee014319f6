using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// What the approved files of the new side say. A widening is approved when every project that has the coordinate has an approved
/// file, and its line is no stricter than what is there now; where nothing needs a line, when there is none.
/// </summary>
internal sealed class DiffApprovals
{
    private readonly Func<string, IReadOnlyList<ILookup<string, AccessState>?>> _filesOf;
    private readonly IReadOnlyDictionary<string, AccessState> _lines;
    private readonly HashSet<string> _unwritable;

    private DiffApprovals(
        Func<string, IReadOnlyList<ILookup<string, AccessState>?>> filesOf,
        IReadOnlyDictionary<string, AccessState> lines,
        IEnumerable<string> unwritable)
    {
        _filesOf = filesOf;
        _lines = lines;
        _unwritable = new HashSet<string>(unwritable, StringComparer.Ordinal);
    }

    /// <summary>Nothing is approved.</summary>
    public static DiffApprovals None { get; } = Asking(_ => []);

    /// <summary>One file approves everything.</summary>
    /// <param name="file">The file.</param>
    public static DiffApprovals Of(ApprovedSurface file)
    {
        var lines = Index(file);
        return Asking(_ => [lines]);
    }

    /// <summary>Each project has a file of its own, or none.</summary>
    /// <param name="files">The files by assembly.</param>
    /// <param name="map">The map of all projects, which says what is whose.</param>
    public static DiffApprovals Of(IReadOnlyDictionary<string, ApprovedSurface> files, PermissionMap map)
    {
        var indexes = files.ToDictionary(file => file.Key, file => Index(file.Value), StringComparer.Ordinal);
        var assemblies = map.Fields.Select(field => (field.Coordinate, field.Assemblies))
            .Concat(map.Arguments.Select(argument => (argument.Coordinate, argument.Assemblies)))
            .Concat(map.Types.Select(type => (Coordinate: type.Name, type.Assemblies)))
            .ToLookup(item => item.Coordinate, item => item.Assemblies, StringComparer.Ordinal);
        return Asking(coordinate => [.. Owners(coordinate).Select(name => indexes.GetValueOrDefault(name))]);

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
        new(_filesOf, lines, unwritable);

    /// <summary>Whether what a coordinate is now was approved.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public bool Approve(string coordinate)
    {
        var files = _filesOf(coordinate);
        return files.Count > 0 && !_unwritable.Contains(coordinate) && files.All(file => file is not null && Approves(file, coordinate));
    }

    private bool Approves(ILookup<string, AccessState> file, string coordinate)
    {
        var approved = file[coordinate].ToArray();
        return _lines.TryGetValue(coordinate, out var now)
            ? approved.Length > 0 && !approved.Any(now.IsWeakerThan)
            : !approved.Any(AccessState.Inherited.IsWeakerThan);
    }

    private static DiffApprovals Asking(Func<string, IReadOnlyList<ILookup<string, AccessState>?>> filesOf) =>
        new(filesOf, new Dictionary<string, AccessState>(), []);

    private static ILookup<string, AccessState> Index(ApprovedSurface file) =>
        file.Lines.ToLookup(line => line.Coordinate, line => line.Access.State, StringComparer.Ordinal);
}
