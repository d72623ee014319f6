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

    // Types that have names in common that few others have come first; one that is called otherwise is among them.
    private const int MostCandidates = 64;

    private readonly Dictionary<string, string> _newNames = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    public DiffRenames(DiffSide old, DiffSide current)
    {
        var gone = Only(old, current);
        var appeared = Only(current, old);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        Take(gone.Join(appeared.Where(type => type.Root is not null), type => type.Root, type => type.Root, (from, to) => (from, to, 1.0)), taken);
        (gone, appeared) = ([.. gone.Where(type => type.Root is null)], [.. appeared.Where(type => type.Root is null)]);
        Take(Returned(old, current, gone, appeared), taken);
        Take(Alike(Left(gone), [.. appeared.Where(type => !taken.Contains(type.Name))]), taken);
        Take(Similar(Left(gone), [.. appeared.Where(type => !taken.Contains(type.Name))]), taken);
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

    private void Take(IEnumerable<(DiffType From, DiffType To, double Share)> pairs, HashSet<string> taken)
    {
        foreach (var (from, to, _) in pairs.OrderByDescending(pair => pair.Share)
            .ThenBy(pair => pair.From.Name, StringComparer.Ordinal).ThenBy(pair => pair.To.Name, StringComparer.Ordinal))
        {
            if (!_newNames.ContainsKey(from.Name) && taken.Add(to.Name))
            {
                _newNames.Add(from.Name, to.Name);
            }
        }
    }

    private DiffType[] Left(DiffType[] gone) => [.. gone.Where(type => !_newNames.ContainsKey(type.Name))];

    private static DiffType[] Only(DiffSide side, DiffSide other) =>
        [.. side.Types.Values.Where(type => type.FieldNames.Count > 0 && other.Has(type.Name) == false)];

    /// <summary>Types that the same field returns.</summary>
    private static IEnumerable<(DiffType From, DiffType To, double Share)> Returned(DiffSide old, DiffSide current, DiffType[] gone, DiffType[] appeared)
    {
        var (from, to) = (ByName(gone), ByName(appeared));
        return old.Fields.Values.Select(field => (field.Returns, To: current.Fields.GetValueOrDefault(field.Coordinate)?.Returns ?? string.Empty)).Distinct()
            .Where(pair => from.ContainsKey(pair.Returns) && to.ContainsKey(pair.To))
            .Select(pair => (from[pair.Returns], to[pair.To], ShareOf(from[pair.Returns], to[pair.To])))
            .Where(pair => pair.Item3 >= SmallestShareOfReturned);
    }

    private static Dictionary<string, DiffType> ByName(DiffType[] types) => types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Types with the very same fields, in ordinal order.</summary>
    private static IEnumerable<(DiffType From, DiffType To, double Share)> Alike(DiffType[] gone, DiffType[] appeared)
    {
        var alike = appeared.ToLookup(FieldsOf, StringComparer.Ordinal);
        return gone.Where(type => type.FieldNames.Count >= FewestCommonFields).GroupBy(FieldsOf, StringComparer.Ordinal)
            .SelectMany(group => Ordered(group).Zip(Ordered(alike[group.Key]), (from, to) => (from, to, 1.0)));
    }

    private static string FieldsOf(DiffType type) => string.Join(' ', type.FieldNames.Order(StringComparer.Ordinal));

    private static IEnumerable<DiffType> Ordered(IEnumerable<DiffType> types) => types.OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>Types with nearly the same fields. Two that share so many have one of the rarest names of either in common, so only
    /// those are compared.</summary>
    private static IEnumerable<(DiffType From, DiffType To, double Share)> Similar(DiffType[] gone, DiffType[] appeared)
    {
        var uses = gone.Concat(appeared).SelectMany(type => type.FieldNames).GroupBy(name => name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var having = Ordered(appeared).SelectMany(type => type.FieldNames.Select(name => (Name: name, Type: type)))
            .ToLookup(item => item.Name, item => item.Type, StringComparer.Ordinal);
        return gone.SelectMany(from => from.FieldNames.OrderBy(name => uses[name]).ThenBy(name => name, StringComparer.Ordinal)
            .Take(from.FieldNames.Count - (int)Math.Ceiling(SmallestShare * from.FieldNames.Count) + 1)
            .SelectMany(name => having[name]).Distinct().Take(MostCandidates)
            .Select(to => (from, to, ShareOf(from, to)))
            .Where(pair => pair.Item3 >= SmallestShare && Common(pair.from, pair.to) >= FewestCommonFields));
    }

    private static int Common(DiffType one, DiffType other) => one.FieldNames.Intersect(other.FieldNames, StringComparer.Ordinal).Count();

    private static double ShareOf(DiffType one, DiffType other) =>
        (double)Common(one, other) / one.FieldNames.Union(other.FieldNames, StringComparer.Ordinal).Count();
}
