using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>The kinds of values that JSON has.</summary>
internal enum JsonKind
{
    Null,
    Literal,
    Text,
    List,
    Object,
}

/// <summary>A value of a JSON text, with its place in it.</summary>
internal sealed class JsonNode
{
    public JsonNode(JsonKind kind, int start) => (Kind, Start) = (kind, start);

    public JsonKind Kind { get; }

    /// <summary>Where it starts.</summary>
    public int Start { get; }

    /// <summary>Where it ends; a value that a fault cut off ends where the fault is.</summary>
    public int End { get; set; }

    /// <summary>The text of a string, escapes resolved.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The items of a list.</summary>
    public List<JsonNode> Items { get; } = new();

    /// <summary>The members of an object, as written: names may be there twice.</summary>
    public List<(JsonNode Name, JsonNode Value)> Members { get; } = new();
}
