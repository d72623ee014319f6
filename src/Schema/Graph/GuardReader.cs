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
        var ofTypes = DelegatedTypes(model);
        foreach (var entry in module.Types)
        {
            _ofTypes[entry.Name] = guards.NumberOf(AccessGuard.Of(
                module.Requirements[entry.Requirement], DelegatedOf(ofTypes, entry.Name)));
        }

        var delegated = DelegatedFields(model);
        var anonymous = AnonymousFields(model);
        var alike = new Dictionary<(AccessKind, int, int), int>();
        foreach (var entry in module.Fields)
        {
            delegated.TryGetValue(entry.Coordinate, out var ofField);
            EquatableArray<string> ofOwner = default, ofReturn = default;
            if (ofTypes.Count > 0)
            {
                ofOwner = DelegatedOf(ofTypes, entry.Coordinate.Substring(0, entry.Coordinate.IndexOf('.')));
                ofReturn = DelegatedOf(ofTypes, entry.ReturnType);
            }

            if (anonymous.Contains(entry.Coordinate))
            {
                (ofOwner, ofReturn) = (default, default);
            }

            if (ofOwner.Count + ofField.Count + ofReturn.Count > 0)
            {
                _ofFields[entry.Coordinate] = guards.NumberOf(
                    AccessGuard.Of(RequirementOf(entry, module), ofOwner.Concat(ofField).Concat(ofReturn)));
                continue;
            }

            // Thousands of fields need the same few things; only what is left to HotChocolate is a field's own.
            var parts = (entry.Access, entry.Declared, entry.Effective);
            if (!alike.TryGetValue(parts, out var number))
            {
                number = guards.NumberOf(AccessGuard.Of(RequirementOf(entry, module), Enumerable.Empty<string>()));
                alike.Add(parts, number);
            }

            _ofFields[entry.Coordinate] = number;
        }

        AskEveryImplementer(model);
    }

    /// <summary>What each field of a type needs.</summary>
    /// <param name="typeName">The type.</param>
    public int OfType(string typeName) => _ofTypes.TryGetValue(typeName, out var guard) ? guard : GuardTable.None;

    /// <summary>What a field needs.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public int OfField(string coordinate) => _ofFields.TryGetValue(coordinate, out var guard) ? guard : GuardTable.None;

    /// <summary>A field selected on an interface is that field of every implementer.</summary>
    private void AskEveryImplementer(SchemaModel model)
    {
        var types = new HashSet<string>(model.Types.Select(type => type.Name), StringComparer.Ordinal);
        foreach (var contract in model.Types.Where(type => type.Kind == SchemaTypeKind.Interface))
        {
            foreach (var field in contract.Fields.Where(field => types.Contains(field.Type.Name)))
            {
                var coordinate = contract.Name + "." + field.Name;
                _ofFields[coordinate] = contract.PossibleTypes
                    .Aggregate(OfField(coordinate), (sum, type) => _guards.And(sum, OfField(type + "." + field.Name)));
            }
        }
    }

    private static Requirement RequirementOf(FieldEntry entry, PermissionModule module) =>
        module.Requirements[entry.Effective].And(EffectiveRequirement.Declared(entry.Access, module.Requirements[entry.Declared]));

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

    /// <summary>Fields of which HotChocolate asks nothing but what they say themselves.</summary>
    private static HashSet<string> AnonymousFields(SchemaModel model) => new(
        model.Types.SelectMany(type => type.Fields
            .Where(field => field.Access.AllowsAnonymous)
            .Select(field => type.Name + "." + field.Name)),
        StringComparer.Ordinal);

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

    private static EquatableArray<string> DelegatedOf(Dictionary<string, EquatableArray<string>> types, string name) =>
        types.TryGetValue(name, out var delegated) ? delegated : default;
}
