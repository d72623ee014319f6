using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Mapping.Files;

/// <summary>An object of a JSON file and where it stands, so that an error can say where. Everything asked for must be there.</summary>
/// <param name="Value">The object.</param>
/// <param name="Place">Where it stands, for example <c>types[2].fields[0]</c>; empty for the whole file.</param>
/// <param name="File">The file, for messages.</param>
internal readonly record struct JsonItem(JsonElement Value, string Place, string File)
{
    /// <summary>A property that is a text.</summary>
    /// <param name="name">Its name.</param>
    public string Text(string name) => OptionalText(name) ?? throw Damaged(name, "a text");

    /// <summary>A property that is a text or null.</summary>
    /// <param name="name">Its name.</param>
    public string? OptionalText(string name)
    {
        var value = Property(name);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => throw Damaged(name, "a text or null"),
        };
    }

    /// <summary>A property that is true or false.</summary>
    /// <param name="name">Its name.</param>
    public bool Flag(string name) => Property(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Damaged(name, "true or false"),
    };

    /// <summary>A property that is an object.</summary>
    /// <param name="name">Its name.</param>
    public JsonItem Object(string name) => OptionalObject(name) ?? throw Damaged(name, "an object");

    /// <summary>A property that is an object or null.</summary>
    /// <param name="name">Its name.</param>
    public JsonItem? OptionalObject(string name)
    {
        var value = Property(name);
        return value.ValueKind switch
        {
            JsonValueKind.Object => new JsonItem(value, At(name), File),
            JsonValueKind.Null => null,
            _ => throw Damaged(name, "an object or null"),
        };
    }

    /// <summary>A property that is a list of objects.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<JsonItem> Items(string name)
    {
        var (place, file) = (At(name), File);
        var items = List(name).Select((value, i) => new JsonItem(value, $"{place}[{i}]", file)).ToArray();
        return Array.TrueForAll(items, item => item.Value.ValueKind == JsonValueKind.Object) ? items : throw Damaged(name, "a list of objects");
    }

    /// <summary>A property that is a list of texts.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<string> Texts(string name) => Texts(List(name), name);

    /// <summary>A property that is a list of lists of texts.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<IReadOnlyList<string>> Lists(string name)
    {
        var lists = new List<IReadOnlyList<string>>();
        foreach (var value in List(name))
        {
            lists.Add(value.ValueKind == JsonValueKind.Array ? Texts(value.EnumerateArray(), name) : throw Damaged(name, "a list of lists"));
        }

        return lists;
    }

    /// <summary>The error that a property isn't what it must be.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="expected">What it must be.</param>
    public InputException Damaged(string name, string expected) => new(
        $"'{File}' can't be used as a permission map: '{At(name)}' is not {expected}. Write it again with 'gqlauth map --format json'.");

    private string[] Texts(IEnumerable<JsonElement> values, string name)
    {
        var all = values.ToArray();
        var texts = all.Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!).ToArray();
        return texts.Length == all.Length ? texts : throw Damaged(name, "a list of texts");
    }

    private JsonElement.ArrayEnumerator List(string name)
    {
        var value = Property(name);
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Damaged(name, "a list");
    }

    private JsonElement Property(string name) => Value.TryGetProperty(name, out var value)
        ? value
        : throw new InputException(
            $"'{File}' can't be used as a permission map: '{At(name)}' is missing. It is damaged, or an older gqlauth wrote it; "
            + "write it again with 'gqlauth map --format json'.");

    private string At(string name) => Place.Length == 0 ? name : Place + "." + name;
}
