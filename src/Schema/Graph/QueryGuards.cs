using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// What the query fields that return a type ask for: what its team thinks the type needs. Remembers what it is asked, so one thread at a
/// time may ask, as of <see cref="SchemaPaths"/>.
/// </summary>
public sealed class QueryGuards
{
    private readonly Dictionary<string, List<SchemaPath>> _entrances;
    private readonly Dictionary<string, SchemaPath?> _weakest = new(StringComparer.Ordinal);
    private readonly SchemaPaths _paths;

    /// <summary>Collects the query fields of a schema.</summary>
    /// <param name="paths">The ways through the schema.</param>
    public QueryGuards(SchemaPaths paths)
    {
        _paths = paths;
        _entrances = paths.Entrances(OperationKind.Query)
            .Where(entrance => entrance.IsDecided && !entrance.IsMadeByEngine && !entrance.Guard.IsNever)
            .GroupBy(entrance => entrance.Target, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(entrance => entrance.Steps.Count)
                    .ThenBy(entrance => entrance.Deciding, StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal);
    }

    /// <summary>The types that query fields return, and each of those fields asks for something.</summary>
    public IEnumerable<string> GuardedTypes =>
        _entrances.Where(pair => pair.Value.TrueForAll(entrance => !entrance.Guard.IsNone))
            .Select(pair => pair.Key).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The query fields that return a type, a connection or page of it.</summary>
    /// <param name="typeName">The type.</param>
    public IReadOnlyList<SchemaPath> Into(string typeName) =>
        _entrances.TryGetValue(typeName, out var entrances) ? entrances : (IReadOnlyList<SchemaPath>)Array.Empty<SchemaPath>();

    /// <summary>
    /// The query field that asks for least, when every query field asks for something; <see langword="null"/> when the type
    /// isn't guarded, or by nobody's decision.
    /// </summary>
    /// <param name="typeName">The type.</param>
    public SchemaPath? Weakest(string typeName)
    {
        if (!_weakest.TryGetValue(typeName, out var weakest))
        {
            weakest = WeakestOf(Into(typeName));
            _weakest.Add(typeName, weakest);
        }

        return weakest;
    }

    /// <summary>Whether what a caller has brought along opens one of the query fields too.</summary>
    /// <param name="typeName">The type.</param>
    /// <param name="guard">What the caller has passed.</param>
    public bool IsMetBy(string typeName, AccessGuard guard) => Into(typeName).Any(entrance => guard.Implies(entrance.Guard));

    /// <summary>The same for guards by number, for whoever asks about many guards of one type.</summary>
    /// <param name="typeName">The type.</param>
    internal Func<int, bool> WhoMeets(string typeName)
    {
        var entrances = Into(typeName).Select(entrance => _paths.NumberOf(entrance.Guard)).Distinct().ToArray();
        return guard => Array.Exists(entrances, entrance => _paths.Implies(guard, entrance));
    }

    /// <summary>Whether the type itself can ask for what one field asks for, and no query field gets stricter by it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">The type; what is written on a generic class holds for all that is made of it.</param>
    public bool CanMoveToType(SchemaPath field, TypeModel type) =>
        type.ClrType.IndexOf('<') < 0 && Into(field.Target).All(entrance => entrance.Guard.Implies(field.Guard));

    private SchemaPath? WeakestOf(IReadOnlyList<SchemaPath> entrances)
    {
        var guards = new int[entrances.Count];
        for (var i = 0; i < guards.Length; i++)
        {
            guards[i] = _paths.NumberOf(entrances[i].Guard);
        }

        if (guards.Length == 0 || Array.IndexOf(guards, GuardTable.None) >= 0)
        {
            return null;
        }

        var weakest = Array.FindIndex(guards, guard => Array.TrueForAll(guards, other => _paths.Implies(other, guard)));
        return entrances[weakest >= 0
            ? weakest
            : Array.FindIndex(guards, guard => !Array.Exists(guards, other => IsWeaker(other, guard)))];
    }

    private bool IsWeaker(int guard, int other) => _paths.Implies(other, guard) && !_paths.Implies(guard, other);
}
