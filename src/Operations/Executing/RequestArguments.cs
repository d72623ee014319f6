using System;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Reads arguments with the variables of a request put in.</summary>
internal sealed class RequestArguments(VariableValues variables)
{
    /// <summary>The value of an argument; <see langword="null"/> when it isn't given.</summary>
    public ValueNode? Find(FieldNode field, string name)
    {
        foreach (var argument in field.Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return Resolve(argument.Value);
            }
        }

        return null;
    }

    /// <summary>Whether a value is true.</summary>
    public bool IsTrue(ValueNode? value) =>
        value is not null && Resolve(value) is { Kind: ValueKind.Boolean, Text: "true" };

    /// <summary>Whether a value is null, or a variable that is.</summary>
    public bool IsNull(ValueNode value) => Resolve(value) is { Kind: ValueKind.Null };

    /// <summary>A value without parts as a response has it; <see langword="null"/> for lists, objects and null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The name of its type.</param>
    public static JsonNode? LeafOf(ValueNode value, string type) => value.Kind switch
    {
        ValueKind.Int when type == "ID" => JsonValue.Create(value.Text),
        ValueKind.String or ValueKind.Enum => JsonValue.Create(value.Text),
        ValueKind.Boolean => JsonValue.Create(value.Text == "true"),
        ValueKind.Int or ValueKind.Float => JsonNode.Parse(value.Text),
        _ => null,
    };

    private ValueNode? Resolve(ValueNode value) =>
        value.Kind != ValueKind.Variable ? value : variables.TryGet(value.Text, out var given) ? given : null;
}
