using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Finds what is needed, in the map and nowhere else; what map or schema don't know, nobody may use.</summary>
internal sealed class NeedFinder
{
    private const string TypeName = "__typename";

    private readonly PermissionMap _map;
    private readonly ISchemaFacts _schema;
    private readonly ScopeTable _scopes;
    private readonly PlanBudget _budget;
    private readonly string? _rootType;
    private readonly Dictionary<Requirement, CompiledRequirement> _compiled = new();

    /// <summary>Finds for one schema.</summary>
    /// <param name="map">Who may use what.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="scopes">Where selections stand.</param>
    /// <param name="budget">What may be done.</param>
    /// <param name="rootType">The root type of the operation; <see langword="null"/> where any type may be one.</param>
    public NeedFinder(PermissionMap map, ISchemaFacts schema, ScopeTable scopes, PlanBudget budget, string? rootType)
    {
        _map = map;
        _schema = schema;
        _scopes = scopes;
        _budget = budget;
        _rootType = rootType;
    }

    /// <summary>What a field needs in a scope, and where it leads.</summary>
    public FieldNeed Field(Scope scope, string name)
    {
        if (!scope.Fields.TryGetValue(name, out var need))
        {
            _budget.Spend(1 + scope.Objects.Length);
            need = CreateField(scope, name);
            scope.Fields.Add(name, need);
        }

        return need;
    }

    /// <summary>What supplying an argument needs in a scope.</summary>
    public ArgumentNeed Argument(Scope scope, FieldNeed field, string fieldName, string name)
    {
        if (!field.Arguments.TryGetValue(name, out var need))
        {
            _budget.Spend(1 + scope.Objects.Length);
            need = CreateArgument(scope, fieldName, name);
            field.Arguments.Add(name, need);
        }

        return need;
    }

    /// <summary>What supplying an input field, or naming an enum value, needs; the same on every object type.</summary>
    public Need Input(InputCoordinate input) => Same(input.Coordinate, input.Requirement, input.Deprecation);

    private FieldNeed CreateField(Scope scope, string name)
    {
        var coordinate = scope.TypeName + "." + name;
        if (scope.Kind == ScopeKind.Unknown)
        {
            return new FieldNeed(Same(coordinate, Requirement.Never, null), scope);
        }

        if (string.Equals(name, TypeName, StringComparison.Ordinal))
        {
            return new FieldNeed(
                scope.IsNarrowed ? ByType(scope, coordinate, Requirement.None, type => _map.Type(type).Requirement) : Free(coordinate),
                ScopeTable.Unknown(coordinate));
        }

        var type = _schema.FieldType(scope.TypeName, name);
        if (scope.Kind == ScopeKind.Introspection || SchemaCoordinate.IsIntrospection(name))
        {
            return new FieldNeed(Free(coordinate), BelowIntrospection(type));
        }

        if (type is null)
        {
            return new FieldNeed(Same(coordinate, Requirement.Never, null), ScopeTable.Unknown(coordinate));
        }

        var own = scope.IsAbstract ? RequirementIfKnown(_map.Field(coordinate)) : Requirement.None;
        return new FieldNeed(
            ByType(scope, coordinate, own, objectType => Effective(objectType, name)),
            _scopes.OfField(type, scope.Objects.Length > 0));
    }

    private ArgumentNeed CreateArgument(Scope scope, string fieldName, string name)
    {
        var member = "." + fieldName + "(" + name + ":)";
        var coordinate = scope.TypeName + member;
        if (scope.Kind != ScopeKind.Output || SchemaCoordinate.IsIntrospection(fieldName))
        {
            // The field itself is denied or free.
            return new ArgumentNeed(Free(coordinate), null);
        }

        var type = _schema.ArgumentType(scope.TypeName, fieldName, name);
        if (type is null)
        {
            return new ArgumentNeed(Same(coordinate, Requirement.Never, null), null);
        }

        var own = scope.IsAbstract ? _map.ArgumentRequirement(coordinate) : Requirement.None;
        return new ArgumentNeed(
            ByType(scope, coordinate, own, ArgumentRequirements(member)),
            scope.Objects.Length > 0 ? type : null);
    }

    /// <summary>What an object type asks for a member's argument: its own requirement and those of its interfaces.</summary>
    private Func<string, Requirement> ArgumentRequirements(string member)
    {
        var contracts = new List<KeyValuePair<HashSet<string>, Requirement>>();
        foreach (var type in _map.TypesWithArgument(member.Substring(1)))
        {
            if (_schema.KindOf(type) == NamedTypeKind.Interface)
            {
                var implementers = _schema.PossibleTypes(type);
                _budget.Spend(implementers.Count);
                contracts.Add(new KeyValuePair<HashSet<string>, Requirement>(
                    new HashSet<string>(implementers, StringComparer.Ordinal), _map.ArgumentRequirement(type + member)));
            }
        }

        return objectType =>
        {
            var requirement = _map.ArgumentRequirement(objectType + member);
            foreach (var contract in contracts)
            {
                requirement = contract.Key.Contains(objectType) ? requirement.And(contract.Value) : requirement;
            }

            return requirement;
        };
    }

    private Requirement Effective(string objectType, string fieldName)
    {
        var access = _map.Field(objectType + "." + fieldName);
        var type = _schema.FieldType(objectType, fieldName);
        if (type is null)
        {
            return Requirement.Never;
        }

        // What the build read as an ordinary type was never asked to declare anything.
        if ((_rootType is null || string.Equals(objectType, _rootType, StringComparison.Ordinal)) && RootFields.IsUndeclared(_map, access))
        {
            return Requirement.Never;
        }

        if (string.Equals(type, access.ReturnType, StringComparison.Ordinal))
        {
            return access.Effective;
        }

        // The server returns another type than the build read. What that type asks for must hold as well.
        var returned = _map.Type(type);
        return returned.Assemblies.Count == 0
            ? access.Effective
            : EffectiveRequirement.Of(Requirement.None, access.Effective, returned.Requirement);
    }

    // An interface's own field asks for something only where the map says so: its implementers always do.
    private static Requirement RequirementIfKnown(FieldAccess access) =>
        access.Assemblies.Count == 0 ? Requirement.None : access.Effective;

    // Introspection is free, not what an engine's own extension of it leads to. That schema facts say nothing about it is fine.
    private Scope BelowIntrospection(string? type)
    {
        const string Anything = "__Any";
        var isComposite = type is not null
            && (SchemaCoordinate.IsIntrospection(type) || ScopeTable.IsOutput(_schema.KindOf(type)));
        return _scopes.OfField(isComposite ? type! : Anything, isReachable: true);
    }

    private Need ByType(Scope scope, string coordinate, Requirement own, Func<string, Requirement> ofType)
    {
        if (scope.Objects.Length == 0)
        {
            return Free(coordinate);
        }

        var all = own;
        var byType = new List<KeyValuePair<string, CompiledRequirement>>();
        foreach (var type in scope.Objects)
        {
            var requirement = ofType(type);
            if (!requirement.IsNone)
            {
                all = all.And(requirement);
                byType.Add(new KeyValuePair<string, CompiledRequirement>(type, Compile(requirement)!));
            }
        }

        return new Need(coordinate, Compile(all), _map.Deprecation(coordinate), Compile(own), byType.ToArray());
    }

    private Need Same(string coordinate, Requirement requirement, DeprecationEntry? deprecation)
    {
        var compiled = Compile(requirement);
        return new Need(coordinate, compiled, deprecation, compiled);
    }

    private static Need Free(string coordinate) => new(coordinate, null, null);

    private CompiledRequirement? Compile(Requirement requirement)
    {
        if (requirement.IsNone)
        {
            return null;
        }

        if (!_compiled.TryGetValue(requirement, out var compiled))
        {
            compiled = _map.Compile(requirement);
            _compiled.Add(requirement, compiled);
        }

        return compiled;
    }
}
