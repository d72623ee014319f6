using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>Reads the parts of one type of an introspection result; whatever is not as it must be is an error that names the type.</summary>
internal sealed class IntrospectedType(string name)
{
    private const int MaxWrappers = 64;

    /// <summary>A text that must be there.</summary>
    public string Text(JsonElement json, string property) =>
        OptionalText(json, property) ?? throw Unusable($"\"{property}\" is missing");

    /// <summary>A text, or <see langword="null"/>.</summary>
    public string? OptionalText(JsonElement json, string property) => Property(json, property) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Unusable($"\"{property}\" is no text"),
    };

    /// <summary>An object, or <see langword="null"/>.</summary>
    public JsonElement? Object(JsonElement json, string property) => Property(json, property) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } found => found,
        _ => throw Unusable($"\"{property}\" is no object"),
    };

    /// <summary>Whether a property is true.</summary>
    public bool IsTrue(JsonElement json, string property) => Property(json, property) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of a list.</summary>
    public IEnumerable<JsonElement> List(JsonElement json, string property, bool isNeeded = false) => Property(json, property) switch
    {
        null => isNeeded ? throw Unusable($"\"{property}\" is missing") : [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        _ => throw Unusable($"\"{property}\" is no list"),
    };

    /// <summary>The names of the types in a list.</summary>
    public string[] Names(JsonElement json, string property) => [.. List(json, property).Select(type => Text(type, "name"))];

    /// <summary>An argument or input field.</summary>
    public SchemaInput Input(JsonElement json)
    {
        var text = OptionalText(json, "defaultValue");
        return new SchemaInput(Text(json, "name"), TypeOf(json))
        {
            HasDefault = text is not null,
            Default = text is null ? null : Value(text),
            Description = OptionalText(json, "description"),
            DeprecationReason = Deprecation(json),
        };
    }

    /// <summary>Why something is deprecated, or <see langword="null"/>.</summary>
    public string? Deprecation(JsonElement json) =>
        IsTrue(json, "isDeprecated") ? OptionalText(json, "deprecationReason") ?? DeprecatedFieldsUsed.DefaultReason : null;

    /// <summary>The type of a field, argument or input field.</summary>
    public TypeNode TypeOf(JsonElement json) =>
        TypeOf(Object(json, "type") ?? throw Unusable("\"type\" is missing"), 0);

    /// <summary>What ends the reading.</summary>
    public SchemaNotUsableException Unusable(string what) =>
        new($"The introspection result can't be used: in {name}, {what}.");

    private TypeNode TypeOf(JsonElement json, int depth)
    {
        var kind = Text(json, "kind");
        if (kind is not ("LIST" or "NON_NULL"))
        {
            return new NamedTypeNode(0, 0, Text(json, "name"));
        }

        if (Object(json, "ofType") is not { } inner || depth == MaxWrappers)
        {
            throw Unusable("a type is wrapped deeper than the introspection query asked. Ask for more levels of ofType");
        }

        var of = TypeOf(inner, depth + 1);
        return kind == "LIST" ? new ListTypeNode(0, 0, of)
            : of is NonNullTypeNode ? throw Unusable("a type is non-null twice")
            : new NonNullTypeNode(0, 0, of);
    }

    private ValueNode Value(string text)
    {
        try
        {
            return GraphQLDocument.ParseValue(text);
        }
        catch (GraphQLSyntaxException e)
        {
            throw Unusable($"the default value {text} can't be read ({e.Message.TrimEnd('.')})");
        }
    }

    private JsonElement? Property(JsonElement json, string property) =>
        json.ValueKind != JsonValueKind.Object ? throw Unusable("something is no object that must be one")
        : json.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value
        : null;
}
