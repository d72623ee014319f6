using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>
/// The one schema that several projects make together. What is declared in it is the map's, all projects taken together; what a
/// caller needs is for the map alone to say.
/// </summary>
internal static class MapSchema
{
    /// <summary>The types by name, each once, in ordinal order.</summary>
    /// <param name="types">The types of all projects.</param>
    /// <param name="map">The map of the same projects.</param>
    public static IReadOnlyList<TypeModel> Merge(IEnumerable<TypeModel> types, PermissionMap map) =>
    [
        .. types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Merge([.. group], map)),
    ];

    private static TypeModel Merge(TypeModel[] types, PermissionMap map)
    {
        var isOutput = types[0].Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union;
        return types[0] with
        {
            Root = types.Select(type => type.Root).FirstOrDefault(root => root is not null),
            Lookup = types.Aggregate(TypeLookup.None, (all, type) => all | type.Lookup),
            Access = isOutput ? Access(map.Type(types[0].Name), types.Select(type => type.Access)) : AccessModel.Inherited,
            Implements = Union(types.SelectMany(type => type.Implements)),
            PossibleTypes = Union(types.SelectMany(type => type.PossibleTypes)),
            Fields = types.SelectMany(type => type.Fields)
                .GroupBy(field => field.Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Merge(types[0].Name + "." + group.Key, [.. group], isOutput && types[0].Kind != SchemaTypeKind.Union, map))
                .ToEquatableArray(),
        };
    }

    private static FieldModel Merge(string coordinate, FieldModel[] fields, bool isSelected, PermissionMap map) => fields[0] with
    {
        Access = isSelected
            ? Access(map.Field(coordinate), fields.Select(field => field.Access))
            : Supplied(map.ArgumentRequirement(coordinate)),
        Arguments = fields.SelectMany(field => field.Arguments)
            .DistinctBy(argument => argument.Name, StringComparer.Ordinal)
            .OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => argument with { Access = Supplied(map.ArgumentRequirement($"{coordinate}({argument.Name}:)")) })
            .ToEquatableArray(),
    };

    private static AccessModel Access(TypeAccess type, IEnumerable<AccessModel> declared) => new(
        type.Access, type.Requirement, null, DelegatedAccess.Parts(type.Delegated).ToEquatableArray(), Sources(declared));

    private static AccessModel Access(FieldAccess field, IEnumerable<AccessModel> declared) => new(
        field.Access, field.Declared, field.PublicReason, DelegatedAccess.Parts(field.Delegated).ToEquatableArray(), Sources(declared));

    private static AccessModel Supplied(Requirement requirement) => AccessModel.Inherited with
    {
        Kind = requirement.IsNone ? AccessKind.Inherited : requirement.Clauses.Count > 0 ? AccessKind.Permission : AccessKind.Authenticated,
        Requirement = requirement,
    };

    private static EquatableArray<AccessSource> Sources(IEnumerable<AccessModel> declared) =>
        declared.SelectMany(access => access.Provenance).Distinct().ToEquatableArray();

    private static EquatableArray<string> Union(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
