using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The guard of every type and field: the requirement that the map of the assembly has for it, and what HotChocolate is
/// left to check on the type, the field and the type returned.
/// </summary>
internal sealed class GuardReader
{
    private readonly PermissionModule _module;
    private readonly GuardTable _guards;
    private readonly ModuleFields _entries;
    private readonly Dictionary<string, EquatableArray<string>> _delegatedTypes;

    // Thousands of fields need the same few things; only what is left to HotChocolate is a field's own.
    private readonly Dictionary<(AccessKind, int, int), int> _alike = new();

    private GuardReader(SchemaModel model, PermissionModule module, GuardTable guards)
    {
        _module = module;
        _guards = guards;
        _entries = new ModuleFields(module);
        _delegatedTypes = DelegatedTypes(model);
    }

    /// <summary>The types of a schema by name, each with what it and its fields need.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="module">Its map.</param>
    /// <param name="guards">The table that numbers are given out by.</param>
    public static Dictionary<string, TypeNode> Read(SchemaModel model, PermissionModule module, GuardTable guards)
    {
        var reader = new GuardReader(model, module, guards);
        var ofTypes = reader.TypeGuards();
        var rows = TypeRow.Of(model);
        var nodes = new Dictionary<string, TypeNode>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            ofTypes.TryGetValue(row.Name, out var guard);
            nodes.Add(row.Name, new TypeNode(row, guard, row.IsSelected ? reader.FieldGuards(row) : Array.Empty<FieldGuard>()));
        }

        foreach (var type in model.Types)
        {
            nodes[type.Name].Model = type;
        }

        AskEveryImplementer(model, nodes, guards);
        return nodes;
    }

    /// <summary>What is asked for by types; one that asks for nothing isn't there.</summary>
    private Dictionary<string, int> TypeGuards()
    {
        var guards = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in _module.Types)
        {
            var requirement = _module.Requirements[entry.Requirement];
            var delegated = DelegatedOf(entry.Name);
            if (!requirement.IsNone || delegated.Count > 0)
            {
                guards[entry.Name] = _guards.NumberOf(AccessGuard.Of(requirement, delegated));
            }
        }

        return guards;
    }

    private FieldGuard[] FieldGuards(TypeRow row)
    {
        var ofOwner = DelegatedOf(row.Name);
        var fields = new FieldGuard[row.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = row.Field(i);
            fields[i] = _entries.Next(row.Name, field.First.Name) is { } entry
                ? new FieldGuard(entry.Coordinate, NumberOf(field, entry, ofOwner))
                : new FieldGuard(row.Coordinate(field.First.Name), GuardTable.None);
        }

        return fields;
    }

    private int NumberOf(FieldRow field, FieldEntry entry, EquatableArray<string> ofOwner)
    {
        var ofReturn = DelegatedOf(entry.ReturnType);
        EquatableArray<string> ofField = default;
        for (var i = 0; i < field.Count; i++)
        {
            var access = field[i].Access;
            if (access.AllowsAnonymous)
            {
                // HotChocolate then asks for nothing but what the field says itself.
                (ofOwner, ofReturn) = (default, default);
            }

            if (access.Delegated.Count > 0)
            {
                // What the endpoint asks of every request tells no field from another.
                ofField = IsOfEndpoint(access) ? default : access.Delegated;
            }
        }

        if (ofOwner.Count + ofField.Count + ofReturn.Count > 0)
        {
            return _guards.NumberOf(AccessGuard.Of(RequirementOf(entry), ofOwner.Concat(ofField).Concat(ofReturn)));
        }

        var parts = (entry.Access, entry.Declared, entry.Effective);
        if (!_alike.TryGetValue(parts, out var number))
        {
            number = _guards.NumberOf(AccessGuard.Of(RequirementOf(entry), Array.Empty<string>()));
            _alike.Add(parts, number);
        }

        return number;
    }

    private Requirement RequirementOf(FieldEntry entry) =>
        _module.Requirements[entry.Effective].And(EffectiveRequirement.Declared(entry.Access, _module.Requirements[entry.Declared]));

    private EquatableArray<string> DelegatedOf(string typeName) =>
        _delegatedTypes.Count > 0 && _delegatedTypes.TryGetValue(typeName, out var delegated) ? delegated : default;

    private static bool IsOfEndpoint(AccessModel access) =>
        access.Provenance.Count > 0 && access.Provenance.All(source => source.Origin == AccessOrigin.Endpoint);

    /// <summary>The few types that leave something to HotChocolate.</summary>
    private static Dictionary<string, EquatableArray<string>> DelegatedTypes(SchemaModel model)
    {
        var delegated = new Dictionary<string, EquatableArray<string>>(StringComparer.Ordinal);
        foreach (var type in model.Types)
        {
            if (type.Access.Delegated.Count > 0)
            {
                delegated[type.Name] = type.Access.Delegated;
            }
        }

        return delegated;
    }

    /// <summary>A field selected on an interface is that field of every implementer.</summary>
    private static void AskEveryImplementer(SchemaModel model, Dictionary<string, TypeNode> nodes, GuardTable guards)
    {
        foreach (var contract in model.Types)
        {
            for (var i = 0; contract.Kind == SchemaTypeKind.Interface && i < contract.Fields.Count; i++)
            {
                var field = contract.Fields[i];
                if (nodes.ContainsKey(field.Type.Name))
                {
                    var guard = nodes[contract.Name].Of(field, i).Guard;
                    foreach (var type in contract.PossibleTypes)
                    {
                        guard = guards.And(guard, nodes.TryGetValue(type, out var node) ? node.Of(field.Name).Guard : GuardTable.None);
                    }

                    nodes[contract.Name].Set(field.Name, guard);
                }
            }
        }
    }
}
