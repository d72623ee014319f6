using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Answers what a schema says about itself: the fields of the types whose names begin with two underscores.</summary>
internal sealed class Introspection(GraphQLSchema schema, RequestArguments arguments)
{
    private static readonly SchemaDirective[] SpecifiedDirectives = Specified();

    /// <summary>The type that the argument <c>name</c> names, or <see langword="null"/>.</summary>
    public object? TypeNamed(FieldNode node) =>
        arguments.Find(node, "name") is { Kind: ValueKind.String } name ? schema.Type(name.Text) : null;

    /// <summary>The value of a field: null, text, a truth value, a part of the schema, or a list of such.</summary>
    /// <param name="source">The part of the schema.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="node">The field's selection.</param>
    public object? Resolve(object source, string field, FieldNode node) => source switch
    {
        GraphQLSchema => OfSchema(field),
        SchemaType type => OfType(type, field, node),
        NamedTypeNode named => OfType(schema.Type(named.Name)!, field, node),
        ListTypeNode list => OfWrapper("LIST", list.Item, field),
        NonNullTypeNode nonNull => OfWrapper("NON_NULL", nonNull.Of, field),
        SchemaField one => OfField(one, field, node),
        SchemaInput input => OfInput(input, field),
        SchemaEnumValue value => field switch
        {
            "name" => value.Name,
            "description" => value.Description,
            _ => OfDeprecation(value.DeprecationReason, field),
        },
        SchemaDirective directive => OfDirective(directive, field, node),
        _ => null,
    };

    private object? OfSchema(string field) => field switch
    {
        "types" => schema.Types.Concat(BuiltInTypes.All).ToArray<object?>(),
        "queryType" => Root(OperationKind.Query),
        "mutationType" => Root(OperationKind.Mutation),
        "subscriptionType" => Root(OperationKind.Subscription),
        "directives" => SpecifiedDirectives
            .Concat(schema.Directives.Where(one => !Array.Exists(SpecifiedDirectives, other => other.Name == one.Name)))
            .ToArray<object?>(),
        _ => null,
    };

    private SchemaType? Root(OperationKind kind) => schema.RootOf(kind) is { } name ? schema.Type(name) : null;

    private object? OfType(SchemaType type, string field, FieldNode node) => field switch
    {
        "kind" => KindOf(type.Kind),
        "name" => type.Name,
        "description" => type.Description,
        "specifiedByURL" => type.SpecifiedBy,
        "fields" when type.Kind is NamedTypeKind.Object or NamedTypeKind.Interface =>
            Listed(type.Fields, one => one.DeprecationReason, node),
        "interfaces" when type.Kind is NamedTypeKind.Object or NamedTypeKind.Interface =>
            type.Interfaces.Select(schema.Type).ToArray<object?>(),
        "possibleTypes" when type.Kind is NamedTypeKind.Interface or NamedTypeKind.Union =>
            schema.PossibleTypes(type.Name).Select(schema.Type).ToArray<object?>(),
        "enumValues" when type.Kind == NamedTypeKind.Enum => Listed(type.Values, one => one.DeprecationReason, node),
        "inputFields" when type.Kind == NamedTypeKind.Input => Listed(type.InputFields, one => one.DeprecationReason, node),
        "isOneOf" when type.Kind == NamedTypeKind.Input => type.IsOneOf,
        _ => null,
    };

    private static object? OfWrapper(string kind, TypeNode of, string field) => field switch
    {
        "kind" => kind,
        "ofType" => of,
        _ => null,
    };

    private object? OfField(SchemaField one, string field, FieldNode node) => field switch
    {
        "name" => one.Name,
        "description" => one.Description,
        "args" => Listed(one.Arguments, argument => argument.DeprecationReason, node),
        "type" => one.Type,
        _ => OfDeprecation(one.DeprecationReason, field),
    };

    private static object? OfInput(SchemaInput input, string field) => field switch
    {
        "name" => input.Name,
        "description" => input.Description,

        // Sources say that there is a default, not always which. A type that can be left out tells clients as much.
        "type" => input is { HasDefault: true, Default: null, Type: NonNullTypeNode nonNull } ? nonNull.Of : input.Type,
        "defaultValue" => input.Default is { } value ? SyntaxPrinter.Print(value) : null,
        _ => OfDeprecation(input.DeprecationReason, field),
    };

    private object? OfDirective(SchemaDirective directive, string field, FieldNode node) => field switch
    {
        "name" => directive.Name,
        "description" => directive.Description,
        "isRepeatable" => directive.IsRepeatable,
        "locations" => directive.Locations.ToArray<object?>(),
        "args" => Listed(directive.Arguments, argument => argument.DeprecationReason, node),
        _ => null,
    };

    private static object? OfDeprecation(string? reason, string field) => field switch
    {
        "isDeprecated" => reason is not null,
        "deprecationReason" => reason,
        _ => null,
    };

    private object?[] Listed<T>(IReadOnlyList<T> items, Func<T, string?> deprecation, FieldNode node)
    {
        var all = arguments.IsTrue(arguments.Find(node, "includeDeprecated"));
        return items.Where(item => all || deprecation(item) is null).Select(item => (object?)item).ToArray();
    }

    private static string KindOf(NamedTypeKind kind) => kind switch
    {
        NamedTypeKind.Object => "OBJECT",
        NamedTypeKind.Interface => "INTERFACE",
        NamedTypeKind.Union => "UNION",
        NamedTypeKind.Enum => "ENUM",
        NamedTypeKind.Input => "INPUT_OBJECT",
        _ => "SCALAR",
    };

    private static SchemaDirective[] Specified() => SdlReader.ReadDirectives(GraphQLDocument.Parse(
        """
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        directive @specifiedBy(url: String!) on SCALAR
        directive @oneOf on INPUT_OBJECT
        """));
}
