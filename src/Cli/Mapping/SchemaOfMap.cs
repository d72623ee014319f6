using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>
/// The schema of a map, for judging operations: what the reader saw, in the terms of the judge. The reader keeps no scalars, so
/// a name that stands for nothing else is one.
/// </summary>
internal static class SchemaOfMap
{
    /// <summary>The schema.</summary>
    /// <param name="view">The map.</param>
    /// <exception cref="InputException">The types make no schema by which an operation could be judged.</exception>
    public static GraphQLSchema Of(MapView view)
    {
        try
        {
            return GraphQLSchema.Create(
                new SchemaRoots(Root(view, OperationKind.Query), Root(view, OperationKind.Mutation), Root(view, OperationKind.Subscription)),
                view.Schema.Select(Type),
                isComplete: false);
        }
        catch (SchemaNotUsableException e)
        {
            throw new InputException(
                $"What was read makes no schema: {e.Message.Replace("\n", " ", StringComparison.Ordinal)} Pass all projects of the server, or a map of "
                + "them.",
                e);
        }
    }

    private static string? Root(MapView view, OperationKind kind) => view.Schema.FirstOrDefault(type => type.Root == kind)?.Name;

    private static SchemaType Type(TypeModel type) => new(type.Name, KindOf(type.Kind))
    {
        Interfaces = [.. type.Implements],
        Members = type.Kind is SchemaTypeKind.Interface or SchemaTypeKind.Union ? [.. type.PossibleTypes] : [],
        Fields = type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface ? [.. type.Fields.Select(Field)] : [],
        InputFields = type.Kind == SchemaTypeKind.InputObject ? [.. type.Fields.Select(InputField)] : [],
        Values = type.Kind == SchemaTypeKind.Enum ? [.. type.Fields.Select(Value)] : [],
    };

    private static NamedTypeKind KindOf(SchemaTypeKind kind) => kind switch
    {
        SchemaTypeKind.Interface => NamedTypeKind.Interface,
        SchemaTypeKind.Union => NamedTypeKind.Union,
        SchemaTypeKind.InputObject => NamedTypeKind.Input,
        SchemaTypeKind.Enum => NamedTypeKind.Enum,
        _ => NamedTypeKind.Object,
    };

    private static SchemaField Field(FieldModel field) => new(field.Name, TypeOf(field.Type))
    {
        Arguments =
        [
            .. field.Arguments.Select(argument => new SchemaInput(argument.Name, TypeOf(argument.Type))
            {
                HasDefault = argument.HasDefault,
                Default = argument.Default is null ? null : GraphQLDocument.ParseValue(argument.Default),
                DeprecationReason = argument.Deprecation?.Reason,
            }),
        ],
        DeprecationReason = field.Deprecation?.Reason,
    };

    private static SchemaInput InputField(FieldModel field) => new(field.Name, TypeOf(field.Type))
    {
        HasDefault = field.HasDefault,
        Default = field.Default is null ? null : GraphQLDocument.ParseValue(field.Default),
        DeprecationReason = field.Deprecation?.Reason,
    };

    private static SchemaEnumValue Value(FieldModel value) => new(value.Name) { DeprecationReason = value.Deprecation?.Reason };

    // What can't be read as a type, the reader could not name; the name alone is what matters then.
    private static TypeNode TypeOf(TypeReference type)
    {
        try
        {
            return GraphQLDocument.ParseType(type.Syntax);
        }
        catch (GraphQLSyntaxException)
        {
            return GraphQLDocument.ParseType(type.Name);
        }
    }
}
