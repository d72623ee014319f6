using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>Makes a schema of the result of an introspection query.</summary>
internal static class IntrospectionReader
{
    private const string HowToMake =
        "Pass the response of an introspection query, with __schema at its top or under data.";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>Whether a text is JSON rather than GraphQL: an object whose first member is a string.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        utf8 = utf8.TrimStart(" \t\r\n"u8);
        if (!utf8.StartsWith("{"u8))
        {
            return utf8.StartsWith("["u8);
        }

        utf8 = utf8[1..].TrimStart(" \t\r\n"u8);
        return utf8.StartsWith("\""u8) || utf8.StartsWith("}"u8);
    }

    /// <summary>The schema of a file.</summary>
    public static GraphQLSchema Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return ReadWhole(UnicodeJson.Parse(UnicodeJson.AfterMark(utf8), Options));
        }
        catch (JsonException e)
        {
            throw new SchemaNotUsableException($"This is no JSON: {e.Message}", e);
        }
    }

    /// <summary>The schema of a result.</summary>
    public static GraphQLSchema Read(JsonElement result) => UnicodeJson.IsWhole(result)
        ? ReadWhole(result)
        : throw new SchemaNotUsableException("A text in it is no Unicode. " + HowToMake);

    private static GraphQLSchema ReadWhole(JsonElement result)
    {
        if (result.ValueKind == JsonValueKind.Object && result.TryGetProperty("data", out var data))
        {
            result = data;
        }

        if (result.ValueKind != JsonValueKind.Object || !result.TryGetProperty("__schema", out var schema))
        {
            throw new SchemaNotUsableException("There is no __schema in it. " + HowToMake);
        }

        var reader = new IntrospectedType("__schema");
        return GraphQLSchema.Create(
            new SchemaRoots(
                RootName(reader, schema, "queryType"),
                RootName(reader, schema, "mutationType"),
                RootName(reader, schema, "subscriptionType")),
            reader.List(schema, "types", isNeeded: true)
                .Select(type => Type(reader, type))
                .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)),
            reader.List(schema, "directives").Select(directive => Directive(reader, directive)));
    }

    private static string? RootName(IntrospectedType reader, JsonElement schema, string property) =>
        reader.Object(schema, property) is { } type ? reader.Text(type, "name") : null;

    private static SchemaType Type(IntrospectedType schema, JsonElement json)
    {
        var name = schema.Text(json, "name");
        var reader = new IntrospectedType(name);
        var kind = reader.Text(json, "kind") switch
        {
            "OBJECT" => NamedTypeKind.Object,
            "INTERFACE" => NamedTypeKind.Interface,
            "UNION" => NamedTypeKind.Union,
            "ENUM" => NamedTypeKind.Enum,
            "INPUT_OBJECT" => NamedTypeKind.Input,
            "SCALAR" => NamedTypeKind.Scalar,
            var other => throw reader.Unusable($"the kind \"{other}\" is none of the specification's"),
        };
        var possible = kind is NamedTypeKind.Interface or NamedTypeKind.Union ? reader.Names(json, "possibleTypes") : [];
        return new SchemaType(name, kind)
        {
            Description = reader.OptionalText(json, "description"),
            Interfaces = kind is NamedTypeKind.Object or NamedTypeKind.Interface ? reader.Names(json, "interfaces") : [],
            Members = possible,
            Fields = [.. reader.List(json, "fields", kind is NamedTypeKind.Object or NamedTypeKind.Interface).Select(field => Field(reader, field))],
            InputFields = [.. reader.List(json, "inputFields", kind is NamedTypeKind.Input).Select(reader.Input)],
            Values = [.. reader.List(json, "enumValues", kind is NamedTypeKind.Enum).Select(value => Value(reader, value))],
            IsOneOf = reader.IsTrue(json, "isOneOf"),
            SpecifiedBy = reader.OptionalText(json, "specifiedByURL"),
        };
    }

    private static SchemaField Field(IntrospectedType reader, JsonElement json) =>
        new(reader.Text(json, "name"), reader.TypeOf(json))
        {
            Arguments = [.. reader.List(json, "args").Select(reader.Input)],
            Description = reader.OptionalText(json, "description"),
            DeprecationReason = reader.Deprecation(json),
        };

    private static SchemaEnumValue Value(IntrospectedType reader, JsonElement json) => new(reader.Text(json, "name"))
    {
        Description = reader.OptionalText(json, "description"),
        DeprecationReason = reader.Deprecation(json),
    };

    private static SchemaDirective Directive(IntrospectedType reader, JsonElement json) => new(reader.Text(json, "name"))
    {
        Arguments = [.. reader.List(json, "args").Select(reader.Input)],
        Locations = [.. reader.List(json, "locations").Select(place => place.ToString())],
        IsRepeatable = reader.IsTrue(json, "isRepeatable"),
        Description = reader.OptionalText(json, "description"),
    };
}
