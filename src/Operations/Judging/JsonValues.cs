using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Turns values of JSON into values of a document, and into texts for messages.</summary>
internal static class JsonValues
{
    private const int MaxDepth = 2;
    private const int MaxItems = 10;
    private const int MaxMembers = 50;

    /// <summary>The value as a document would have it, whatever its type.</summary>
    public static ValueNode ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Leaf(ValueKind.String, json.GetString()!),
        JsonValueKind.True => Leaf(ValueKind.Boolean, "true"),
        JsonValueKind.False => Leaf(ValueKind.Boolean, "false"),
        JsonValueKind.Number => Leaf(IsInteger(json, out _) ? ValueKind.Int : ValueKind.Float, json.GetRawText()),
        JsonValueKind.Array => List([.. json.EnumerateArray().Select(ToValue)]),
        JsonValueKind.Object => Object([.. json.EnumerateObject().Select(one => Field(one.Name, ToValue(one.Value)))]),
        _ => Leaf(ValueKind.Null, "null"),
    };

    /// <summary>A value without parts.</summary>
    public static ValueNode Leaf(ValueKind kind, string text) => new(0, 0, kind, text);

    /// <summary>A list.</summary>
    public static ValueNode List(ValueNode[] items) => new(0, 0, ValueKind.List, items);

    /// <summary>An object.</summary>
    public static ValueNode Object(ObjectFieldNode[] fields) => new(0, 0, ValueKind.Object, fields);

    /// <summary>A field of an object.</summary>
    public static ObjectFieldNode Field(string name, ValueNode value) => new(0, 0, name, value);

    /// <summary>Whether a number is whole, however it is written.</summary>
    public static bool IsInteger(JsonElement json, out double value)
    {
        value = json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) ? number : double.NaN;
        return double.IsInteger(value);
    }

    /// <summary>The value as graphql-js writes it in messages.</summary>
    public static string Inspect(JsonElement json) => Inspect(json, 1);

    private static string Inspect(JsonElement json, int depth) => json.ValueKind switch
    {
        JsonValueKind.Object => InspectObject(json, depth),
        JsonValueKind.Array => InspectArray(json, depth),
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()!, JsonTexts.Default.String),
        JsonValueKind.Undefined => "undefined",
        _ => json.GetRawText(),
    };

    private static string InspectObject(JsonElement json, int depth)
    {
        if (!json.EnumerateObject().Any())
        {
            return "{}";
        }

        return depth > MaxDepth
            ? "[Object]"
            : $"{{ {string.Join(", ", Members(json, depth))} }}";
    }

    private static List<string> Members(JsonElement json, int depth)
    {
        var members = json.EnumerateObject().Take(MaxMembers + 1).Select(one => $"{one.Name}: {Inspect(one.Value, depth + 1)}").ToList();
        if (members.Count > MaxMembers)
        {
            members[MaxMembers] = "...";
        }

        return members;
    }

    private static string InspectArray(JsonElement json, int depth)
    {
        var count = json.GetArrayLength();
        if (count == 0)
        {
            return "[]";
        }

        if (depth > MaxDepth)
        {
            return "[Array]";
        }

        var items = json.EnumerateArray().Take(MaxItems).Select(one => Inspect(one, depth + 1)).ToList();
        if (count > MaxItems)
        {
            items.Add(string.Create(CultureInfo.InvariantCulture, $"... {count - MaxItems} more item{(count == MaxItems + 1 ? "" : "s")}"));
        }

        return $"[{string.Join(", ", items)}]";
    }
}
