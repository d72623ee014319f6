using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>A made-up object: its type, and what is known of its fields.</summary>
/// <param name="Type">The name of its object type.</param>
internal sealed record MockObject(string Type)
{
    /// <summary>Values of its fields that somebody wrote down, an object.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Values that the client named itself: who asks for the order 101 gets the order 101.</summary>
    public IReadOnlyDictionary<string, JsonNode>? Asked { get; init; }

    /// <summary>Whether a mutation returned it.</summary>
    public bool IsPayload { get; init; }
}
