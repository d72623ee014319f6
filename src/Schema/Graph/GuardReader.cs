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
    private readonly GuardTable _guards;
    private readonly Dictionary<string, int> _ofTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ofFields = new(StringComparer.Ordinal);

    public GuardReader(SchemaModel model, PermissionModule module, GuardTable guards)
    {
        _guards = guards;
        var types = new Dictionary<string, TypeModel>(StringComparer.Ordinal);
        foreach (var type in model.Types)
        {
            types[type.Name] = type;
        }

        foreach (var entry in module.Types)
        {
            _ofTypes[entry.Name] = guards.NumberOf(AccessGuard.Of(
                module.Requirements[entry.Requirement], DelegatedOf(types, entry.Name)));
        }

        var delegated = DelegatedFields(model);
        foreach (var entry in module.Fields)
        {
            var declared = EffectiveRequirement.Declared(entry.Access, module.Requirements[entry.Declared]);
            var requirement = module.Requirements[entry.Effective].And(declared);
            delegated.TryGetValue(entry.Coordinate, out var ofField);
            var owner = entry.Coordinate.Substring(0, entry.Coordinate.IndexOf('.'));
            _ofFields[entry.Coordinate] = guards.NumberOf(AccessGuard.Of(
                requirement,
                DelegatedOf(types, owner).Concat(ofField).Concat(DelegatedOf(types, entry.ReturnType))));
        }

        AskEveryImplementer(model, types);
    }

    /// <summary>What each field of a type needs.</summary>
    /// <param name="typeName">The type.</param>
    public int OfType(string typeName) => _ofTypes.TryGetValue(typeName, out var guard) ? guard : GuardTable.None;

    /// <summary>What a field needs.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public int OfField(string coordinate) => _ofFields.TryGetValue(coordinate, out var guard) ? guard : GuardTable.None;

    /// <summary>A field selected on an interface is that field of every implementer.</summary>
    private void AskEveryImplementer(SchemaModel model, Dictionary<string, TypeModel> types)
    {
        foreach (var contract in model.Types.Where(type => type.Kind == SchemaTypeKind.Interface))
        {
            foreach (var field in contract.Fields.Where(field => types.ContainsKey(field.Type.Name)))
            {
                var coordinate = contract.Name + "." + field.Name;
                _ofFields[coordinate] = contract.PossibleTypes
                    .Aggregate(OfField(coordinate), (sum, type) => _guards.And(sum, OfField(type + "." + field.Name)));
            }
        }
    }

    private static Dictionary<string, EquatableArray<string>> DelegatedFields(SchemaModel model)
    {
        var delegated = new Dictionary<string, EquatableArray<string>>(StringComparer.Ordinal);
        foreach (var type in model.Types)
        {
            foreach (var field in type.Fields)
            {
                if (field.Access.Delegated.Count > 0)
                {
                    // What the endpoint asks of every request tells no field from another.
                    delegated[type.Name + "." + field.Name] = IsOfEndpoint(field.Access) ? default : field.Access.Delegated;
                }
            }
        }

        return delegated;
    }

    private static bool IsOfEndpoint(AccessModel access) =>
        access.Provenance.Count > 0 && access.Provenance.All(source => source.Origin == AccessOrigin.Endpoint);

    private static IEnumerable<string> DelegatedOf(Dictionary<string, TypeModel> types, string name) =>
        types.TryGetValue(name, out var type) ? type.Access.Delegated : Enumerable.Empty<string>();
}
