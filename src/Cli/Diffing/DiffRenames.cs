using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// Types that have another name on the new side: the root of the same operation, or a type that vanished and one that appeared, which
/// the same field returns or which have nearly the same fields. Told as one change, and compared field by field, so that a rename
/// hides no opening.
/// </summary>
internal sealed class DiffRenames
{
    // Small types have fields such as id and name in common by chance.
    private const int FewestCommonFields = 4;
    private const double SmallestShare = 0.75;
    private const double SmallestShareOfReturned = 0.5;

    private readonly Dictionary<string, string> _newNames = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    public DiffRenames(DiffSide old, DiffSide current)
    {
        var gone = Only(old, current);
        var appeared = Only(current, old);
        var returned = old.Fields.Values
            .Select(field => (field.Returns, current.Fields.GetValueOrDefault(field.Coordinate)?.Returns)).ToHashSet();
        var pairs = gone.Join(appeared.Where(type => type.Root is not null), type => type.Root, type => type.Root, (from, to) => (from, to, Share: 3.0))
            .Concat(gone.Where(type => type.Root is null).SelectMany(from => appeared.Where(to => to.Root is null)
                .Select(to => (from, to, Share: ShareOf(from, to, returned.Contains((from.Name, to.Name))))).Where(pair => pair.Share > 0)))
            .OrderByDescending(pair => pair.Share)
            .ThenBy(pair => pair.from.Name, StringComparer.Ordinal).ThenBy(pair => pair.to.Name, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, to, _) in pairs)
        {
            if (!_newNames.ContainsKey(from.Name) && taken.Add(to.Name))
            {
                _newNames.Add(from.Name, to.Name);
            }
        }
    }

    /// <summary>Old names and new ones, in ordinal order of the old.</summary>
    public IEnumerable<(string From, string To)> All =>
        _newNames.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What a type of the old side is called on the new one.</summary>
    /// <param name="type">The type's name.</param>
    public string NewName(string type) => _newNames.GetValueOrDefault(type, type);

    /// <summary>What a coordinate of the old side is called on the new one.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public string NewCoordinate(string coordinate)
    {
        var type = DiffSide.TypeOf(coordinate);
        return _newNames.TryGetValue(type, out var name) ? name + coordinate[type.Length..] : coordinate;
    }

    private static DiffType[] Only(DiffSide side, DiffSide other) =>
        [.. side.Types.Values.Where(type => type.FieldNames.Count > 0 && other.Has(type.Name) == false)];

    private static double ShareOf(DiffType one, DiffType other, bool isReturnedAlike)
    {
        var common = one.FieldNames.Intersect(other.FieldNames, StringComparer.Ordinal).Count();
        var share = (double)common / one.FieldNames.Union(other.FieldNames, StringComparer.Ordinal).Count();
        return isReturnedAlike && share >= SmallestShareOfReturned ? 1 + share
            : common >= FewestCommonFields && share >= SmallestShare ? share : 0;
    }
}
