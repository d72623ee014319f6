using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>
/// Makes up values of fields: what somebody wrote down, else what the client asked for, else something that fits the type, in lists
/// two of it. No field is null by itself.
/// </summary>
internal sealed class MockValues(GraphQLSchema schema, MockData data)
{
    private const int ListLength = 2;

    /// <summary>The value of a field: null, JSON for a leaf, a <see cref="MockObject"/>, or a list of such.</summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="parent">The object.</param>
    /// <param name="node">The field's first selection.</param>
    /// <param name="arguments">Reads its arguments.</param>
    /// <param name="step">Where it stands.</param>
    public object? Of(
        SchemaType type, SchemaField field, MockObject parent, FieldNode node, RequestArguments arguments, ResponseStep step)
    {
        var isPayload = string.Equals(type.Name, schema.Roots.Mutation, StringComparison.Ordinal);
        var asked = AskedFor(field, node, arguments);
        if (parent.Data is { } values && values.TryGetProperty(field.Name, out var written))
        {
            return Written(field.Type, written, asked, isPayload);
        }

        if (data.Find(type.Name, field.Name) is { } value)
        {
            return Written(field.Type, value, asked, isPayload);
        }

        if (parent.Asked?.TryGetValue(field.Name, out var same) == true && !IsList(field.Type))
        {
            return same.DeepClone();
        }

        // What a mutation complains of it can't know.
        return parent.IsPayload && IsList(field.Type) && field.Name is "userErrors" or "userWarnings" or "errors"
            ? Array.Empty<object?>()
            : MadeUp(field.Type, type.Name, field.Name, asked, isPayload, step);
    }

    private object? Written(TypeNode type, JsonElement value, Dictionary<string, JsonNode>? asked, bool isPayload)
    {
        var of = type is NonNullTypeNode nonNull ? nonNull.Of : type;
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (of is ListTypeNode list)
        {
            return value.EnumerateArray().Select(item => Written(list.Item, item, null, isPayload)).ToArray();
        }

        if (schema.Type(of.NamedType) is not { IsComposite: true } named)
        {
            return NodeOf(value);
        }

        var name = value.TryGetProperty("__typename", out var said) ? said.GetString()! : schema.PossibleTypes(named.Name)[0];
        return new MockObject(name) { Data = value, Asked = asked, IsPayload = isPayload };
    }

    private object? MadeUp(
        TypeNode type, string owner, string field, Dictionary<string, JsonNode>? asked, bool isPayload, ResponseStep step)
    {
        var of = type is NonNullTypeNode nonNull ? nonNull.Of : type;
        if (of is ListTypeNode list)
        {
            return Enumerable.Range(0, ListLength)
                .Select(i => MadeUp(list.Item, owner, field, null, isPayload, step.Item(i))).ToArray();
        }

        var named = schema.Type(of.NamedType)!;
        if (!named.IsComposite)
        {
            return MockLeaves.Of(named, owner, field, step);
        }

        // Through the types in turn, so that a list shows what it can hold.
        var possible = schema.PossibleTypes(named.Name);
        return possible.Count == 0
            ? null
            : new MockObject(possible[step.NearestIndex % possible.Count]) { Asked = asked, IsPayload = isPayload };
    }

    // Arguments that are called like a field of what is returned, and have its type.
    private Dictionary<string, JsonNode>? AskedFor(SchemaField field, FieldNode node, RequestArguments arguments)
    {
        if (node.Arguments.Count == 0 || schema.Type(field.Type.NamedType) is not { IsComposite: true } returned)
        {
            return null;
        }

        var asked = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var argument in field.Arguments)
        {
            if (returned.Field(argument.Name) is { } same
                && string.Equals(same.Type.NamedType, argument.Type.NamedType, StringComparison.Ordinal)
                && arguments.Find(node, argument.Name) is { } value
                && RequestArguments.LeafOf(value, same.Type.NamedType) is { } leaf)
            {
                asked.Add(argument.Name, leaf);
            }
        }

        return asked;
    }

    private static bool IsList(TypeNode type) => (type is NonNullTypeNode nonNull ? nonNull.Of : type) is ListTypeNode;

    private static JsonNode? NodeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}
