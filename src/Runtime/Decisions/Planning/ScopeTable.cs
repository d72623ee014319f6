using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>The scopes of one operation. A fragment only ever takes object types away.</summary>
internal sealed class ScopeTable
{
    private readonly ISchemaFacts _schema;
    private readonly PlanBudget _budget;
    private readonly Dictionary<(string Type, bool IsReachable), Scope> _ofFields = new();

    public ScopeTable(ISchemaFacts schema, PlanBudget budget)
    {
        _schema = schema;
        _budget = budget;
    }

    /// <summary>The scope of the operation's root type, which must be an object type.</summary>
    public Scope Root(string typeName) => _schema.KindOf(typeName) == NamedTypeKind.Object
        ? OfField(typeName, isReachable: true)
        : Unknown(typeName);

    /// <summary>The scope below a field.</summary>
    /// <param name="typeName">The named type that the field returns.</param>
    /// <param name="isReachable">Whether the field itself can run.</param>
    public Scope OfField(string typeName, bool isReachable)
    {
        if (!_ofFields.TryGetValue((typeName, isReachable), out var scope))
        {
            scope = Create(typeName, isReachable);
            _ofFields.Add((typeName, isReachable), scope);
        }

        return scope;
    }

    /// <summary>The scope in a fragment.</summary>
    public Scope Narrow(Scope scope, string? typeCondition)
    {
        if (typeCondition is null || scope.Kind == ScopeKind.Unknown)
        {
            return scope;
        }

        if (!scope.Fragments.TryGetValue(typeCondition, out var narrowed))
        {
            narrowed = Intersect(scope, typeCondition);
            scope.Fragments.Add(typeCondition, narrowed);
        }

        return narrowed;
    }

    /// <summary>A scope where everything is denied.</summary>
    public static Scope Unknown(string typeName) =>
        new(typeName, ScopeKind.Unknown, isAbstract: false, isNarrowed: false, Scope.NoObjects);

    /// <summary>Whether values of a kind have something to select.</summary>
    public static bool IsOutput(NamedTypeKind kind) =>
        kind is NamedTypeKind.Object or NamedTypeKind.Interface or NamedTypeKind.Union;

    private Scope Create(string typeName, bool isReachable)
    {
        if (SchemaCoordinate.IsIntrospection(typeName))
        {
            return Introspection(typeName);
        }

        var kind = _schema.KindOf(typeName);
        if (!IsOutput(kind))
        {
            return Unknown(typeName);
        }

        var isObject = kind == NamedTypeKind.Object;
        var objects = !isReachable ? Scope.NoObjects
            : isObject ? new[] { typeName }
            : _schema.PossibleTypes(typeName).Distinct(StringComparer.Ordinal).ToArray();
        return new Scope(typeName, ScopeKind.Output, !isObject, isNarrowed: false, objects);
    }

    private Scope Intersect(Scope scope, string typeCondition)
    {
        if (SchemaCoordinate.IsIntrospection(typeCondition))
        {
            return scope.Kind == ScopeKind.Introspection ? Introspection(typeCondition) : Unknown(typeCondition);
        }

        var kind = _schema.KindOf(typeCondition);
        if (!IsOutput(kind) || scope.Kind == ScopeKind.Introspection)
        {
            return OfField(typeCondition, isReachable: true);
        }

        if (kind == NamedTypeKind.Object)
        {
            var isPossible = Array.IndexOf(scope.Objects, typeCondition) >= 0;
            return new Scope(
                typeCondition,
                ScopeKind.Output,
                isAbstract: false,
                scope.IsNarrowed || scope.IsAbstract,
                isPossible ? new[] { typeCondition } : Scope.NoObjects);
        }

        _budget.Spend(scope.Objects.Length);
        var possible = new HashSet<string>(_schema.PossibleTypes(typeCondition), StringComparer.Ordinal);
        return new Scope(
            typeCondition, ScopeKind.Output, isAbstract: true, scope.IsNarrowed, scope.Objects.Where(possible.Contains).ToArray());
    }

    private static Scope Introspection(string typeName) =>
        new(typeName, ScopeKind.Introspection, isAbstract: false, isNarrowed: false, Scope.NoObjects);
}
