using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>
/// What HotChocolate checks before a field answers. It asks for the policies and roles of a type wherever a field returns that type, an
/// interface that it implements or a union that it belongs to. A root type has no such field, so its own fields ask. A field with
/// <c>[AllowAnonymous]</c> asks for nothing but its own, and <c>node</c> and <c>nodes</c> ask only of the type that an id turns out to be.
/// </summary>
internal sealed class Delegations
{
    private const string Node = "Node";

    private readonly PermissionMap _map;
    private readonly Dictionary<string, IReadOnlyList<MapDelegation>> _byType = new(StringComparer.Ordinal);
    private readonly bool _isNodeShown;

    /// <summary>Reads a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="schema">The schema of all projects together.</param>
    public Delegations(PermissionMap map, IReadOnlyList<TypeModel> schema)
    {
        _map = map;
        _isNodeShown = map.Fields.Any(field => field.ReturnType == Node && AccessModel.SaysAnonymous(field.PublicReason));
        var models = schema.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var type in schema.Where(IsOutput))
        {
            var asked = type.PossibleTypes.Prepend(type.Name).Distinct(StringComparer.Ordinal)
                .SelectMany(name => WithInterfaces(name, models)).Distinct(StringComparer.Ordinal)
                .Select(name => Of(name, map.Type(name).Delegated)).OfType<MapDelegation>().ToArray();
            if (asked.Length > 0)
            {
                _byType.Add(type.Name, asked);
            }
        }
    }

    /// <summary>What a field leaves to HotChocolate: its own first, then what the types concerned leave to it.</summary>
    /// <param name="field">The field.</param>
    public IReadOnlyList<MapDelegation> Of(FieldAccess field)
    {
        var own = Of(field.Coordinate, field.Delegated);
        var others = AccessModel.SaysAnonymous(field.PublicReason) ? []
            : OfRoot(field).Concat(IsNode(field) ? [] : _byType.GetValueOrDefault(field.ReturnType, []));
        return own is null ? [.. others] : [own, .. others];
    }

    /// <summary>The types and interfaces whose policies and roles decide about a type; empty where none does.</summary>
    /// <param name="type">The type's name.</param>
    public IReadOnlyList<MapDelegation> OfType(string type) => _byType.GetValueOrDefault(type, []);

    /// <summary>Whether the types behind an interface are asked when an id turns out to be one of them, whatever field gives it.</summary>
    /// <param name="type">The interface.</param>
    public bool AsksByMember(string type) => type == Node && !_isNodeShown;

    private IEnumerable<MapDelegation> OfRoot(FieldAccess field)
    {
        var type = field.Coordinate[..field.Coordinate.IndexOf('.', StringComparison.Ordinal)];
        return field.IsRoot && Of(type, _map.Type(type).Delegated) is { } left && left.Text != field.Delegated ? [left] : [];
    }

    private static HashSet<string> WithInterfaces(string name, Dictionary<string, TypeModel> models)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var next))
        {
            if (models.TryGetValue(next, out var model) && IsOutput(model) && all.Add(next))
            {
                foreach (var contract in model.Implements)
                {
                    open.Push(contract);
                }
            }
        }

        return all;
    }

    private static MapDelegation? Of(string name, string? delegated) => delegated is null ? null : new MapDelegation(name, delegated);

    private static bool IsNode(FieldAccess field) =>
        field is { IsRoot: true, ReturnType: Node }
        && (field.Coordinate.EndsWith(".node", StringComparison.Ordinal) || field.Coordinate.EndsWith(".nodes", StringComparison.Ordinal));

    private static bool IsOutput(TypeModel type) => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union;
}
