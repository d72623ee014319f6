using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// Tells which fields of object types some caller can be denied, by the same needs that operations are decided by. For engines that
/// run a field only when it is allowed: all others may be left as they are. Not safe for several threads.
/// </summary>
public sealed class FieldGuards
{
    private readonly PermissionMap _map;
    private readonly ISchemaFacts _schema;
    private readonly ScopeTable _scopes;
    private readonly NeedFinder _needs;

    /// <summary>Makes one for a schema.</summary>
    /// <param name="map">Who may use what.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="knowsRoots">Whether the roots of the schema are those of the map. Otherwise any type may be one, and a field of it
    /// that declares nothing is denied there.</param>
    public FieldGuards(PermissionMap map, ISchemaFacts schema, bool knowsRoots)
    {
        _map = Guard.NotNull(map, nameof(map));
        _schema = Guard.NotNull(schema, nameof(schema));

        // What clients ask for has a limit; a schema is asked about once.
        var budget = new PlanBudget(int.MaxValue);
        _scopes = new ScopeTable(schema, budget);
        _needs = new NeedFinder(map, schema, _scopes, budget, knowsRoots ? string.Empty : null);
    }

    /// <summary>
    /// Whether a field can be denied: for itself, its type or what it returns, as an interface's, or because of an argument or what
    /// is inside one.
    /// </summary>
    /// <param name="objectType">The name of the object type.</param>
    /// <param name="interfaces">The names of the interfaces that the type implements.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="arguments">The names of the field's arguments.</param>
    public bool CanBeDenied(string objectType, IEnumerable<string> interfaces, string field, IEnumerable<string> arguments)
    {
        var given = Guard.NotNull(arguments, nameof(arguments)).ToArray();
        var own = new Scope(objectType, ScopeKind.Output, isAbstract: false, isNarrowed: true, new[] { objectType });
        return CanBeDenied(own, objectType, field, given)
            || Guard.NotNull(interfaces, nameof(interfaces))
                .Where(type => _schema.FieldType(type, field) is not null)
                .Any(type => CanBeDenied(
                    _scopes.OfField(type, isReachable: true),
                    objectType,
                    field,
                    given.Where(argument => _schema.ArgumentType(type, field, argument) is not null)));
    }

    private bool CanBeDenied(Scope scope, string objectType, string field, IEnumerable<string> arguments)
    {
        var known = _needs.Field(scope, field);
        return IsFor(known.Need, objectType)
            || arguments
                .Select(argument => _needs.Argument(scope, known, field, argument))
                .Any(argument => IsFor(argument.Need, objectType) || (argument.Type is { } type && HoldsGuarded(type)));
    }

    private static bool IsFor(Need need, string objectType) =>
        need.OnEveryType is not null || need.ByType.Any(part => string.Equals(part.Key, objectType, StringComparison.Ordinal));

    private bool HoldsGuarded(string inputType) => !InputGraphBuilder.IsInput(_schema.KindOf(inputType))
        || InputGraphs.Of(_map, _schema, inputType).Coordinates.Any(input => !input.Requirement.IsNone);
}
