using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Sdl;

/// <summary>
/// The permission map that SDL declares with federation's directives: who enforces that SDL, enforces this. What says nothing is open.
/// </summary>
internal static class SdlMap
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="InputException">It is no usable SDL.</exception>
    public static MapView Read(string path, string name)
    {
        var bytes = SdlFile.Bytes(path, name);
        return SdlFile.Read(name, () =>
        {
            var document = GraphQLDocument.Parse(bytes, name);
            return Of(GraphQLSchema.FromSdl(document), new SdlAccess(document, name), name);
        });
    }

    private static MapView Of(GraphQLSchema schema, SdlAccess access, string name)
    {
        var requirements = new List<Requirement> { Requirement.None };
        var module = new PermissionModule(
            name,
            [.. access.All.SelectMany(state => state.Requirement.Permissions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. Indexed(access, requirements)],
            [.. schema.Types.Where(IsAsked).Select(type => Entry(type, schema, access, requirements))],
            [.. schema.Types.SelectMany(type => type.Fields.Select(field => Entry(type, field, schema, access, requirements)))],
            [],
            [.. schema.Types.SelectMany(Deprecations)],
            []);
        var map = PermissionMap.Compose(module);
        return MapViewBuilder.Build([.. schema.Types.Select(type => Model(type, schema)).OfType<TypeModel>()], map, [], [], [], []);

        // A scalar or an enum can ask for something too, of whoever selects a field that returns it.
        bool IsAsked(SchemaType type) => type.IsComposite || !access.Of(type.Name).Equals(AccessState.Inherited);
    }

    private static List<Requirement> Indexed(SdlAccess access, List<Requirement> requirements)
    {
        requirements.AddRange(access.All.Select(state => state.Requirement).Where(requirement => !requirement.IsNone).Distinct());
        return requirements;
    }

    private static TypeEntry Entry(SchemaType type, GraphQLSchema schema, SdlAccess access, List<Requirement> requirements)
    {
        var state = access.Of(type.Name);
        return new TypeEntry(type.Name, RootOf(type.Name, schema), state.Kind, requirements.IndexOf(state.Requirement), state.Delegated);
    }

    // The effective requirement is what composing makes of the declared ones; it is computed there and nowhere else.
    private static FieldEntry Entry(SchemaType type, SchemaField field, GraphQLSchema schema, SdlAccess access, List<Requirement> requirements)
    {
        var state = access.Of(type.Name + "." + field.Name);
        var isRoot = RootOf(type.Name, schema) is not null;
        var kind = !isRoot ? state.Kind
            : state.Requirement.IsNever ? AccessKind.Undeclared
            : state.Kind == AccessKind.Inherited ? AccessKind.Public : state.Kind;
        var declared = requirements.IndexOf(state.Requirement);
        return new FieldEntry(
            type.Name + "." + field.Name, kind, declared, declared, field.Type.NamedType, isRoot, state.Delegated,
            kind == AccessKind.Public ? string.Empty : null);
    }

    private static OperationKind? RootOf(string type, GraphQLSchema schema) => Enum.GetValues<OperationKind>()
        .Where(kind => schema.RootOf(kind) == type).Select(kind => (OperationKind?)kind).FirstOrDefault();

    private static IEnumerable<DeprecationEntry> Deprecations(SchemaType type)
    {
        DeprecationEntry? Entry(DeprecationKind kind, string coordinate, string? reason) =>
            reason is null ? null : new DeprecationEntry(kind, coordinate, reason, null, null);

        return type.Fields.SelectMany(field => field.Arguments
                .Select(argument => Entry(DeprecationKind.Argument, $"{type.Name}.{field.Name}({argument.Name}:)", argument.DeprecationReason))
                .Append(Entry(DeprecationKind.Field, $"{type.Name}.{field.Name}", field.DeprecationReason)))
            .Concat(type.InputFields.Select(field => Entry(DeprecationKind.InputField, $"{type.Name}.{field.Name}", field.DeprecationReason)))
            .Concat(type.Values.Select(value => Entry(DeprecationKind.EnumValue, $"{type.Name}.{value.Name}", value.DeprecationReason)))
            .OfType<DeprecationEntry>();
    }

    private static TypeModel? Model(SchemaType type, GraphQLSchema schema)
    {
        SchemaTypeKind? kind = type.Kind switch
        {
            NamedTypeKind.Object => SchemaTypeKind.Object,
            NamedTypeKind.Interface => SchemaTypeKind.Interface,
            NamedTypeKind.Union => SchemaTypeKind.Union,
            NamedTypeKind.Input => SchemaTypeKind.InputObject,
            NamedTypeKind.Enum => SchemaTypeKind.Enum,
            _ => null,
        };
        return kind is not { } known ? null : new TypeModel(
            type.Name,
            known,
            RootOf(type.Name, schema),
            string.Empty,
            TypeOrigin.Referenced,
            AccessModel.Inherited,
            type.Interfaces.Order(StringComparer.Ordinal).ToEquatableArray(),
            known is SchemaTypeKind.Interface or SchemaTypeKind.Union ? schema.PossibleTypes(type.Name).ToEquatableArray() : default,
            type.Fields.Select(field => Field(field.Name, field.Type, field.DeprecationReason, field.Arguments))
                .Concat(type.InputFields.Select(input => Field(input.Name, input.Type, input.DeprecationReason, []) with { HasDefault = input.HasDefault }))
                .Concat(type.Values.Select(value => Field(value.Name, null, value.DeprecationReason, [])))
                .OrderBy(field => field.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    private static FieldModel Field(string name, TypeNode? type, string? deprecation, IReadOnlyList<SchemaInput> arguments) => new(
        name,
        Reference(type),
        arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => new ArgumentModel(
                argument.Name, Reference(argument.Type), AccessModel.Inherited, Deprecation(argument.DeprecationReason)) { HasDefault = argument.HasDefault })
            .ToEquatableArray(),
        AccessModel.Inherited,
        Deprecation(deprecation),
        Payload: null,
        Member: string.Empty);

    private static TypeReference Reference(TypeNode? type) =>
        type is null ? new TypeReference(string.Empty, string.Empty) : new TypeReference(type.NamedType, type.ToString()!);

    private static DeprecationModel? Deprecation(string? reason) =>
        reason is null ? null : new DeprecationModel(reason, null, null, DeprecationSource.GraphQLDeprecated);
}
