using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GqlAuthTooling.Cli.Output;

/// <summary>What all JSON of this tool has in common: indented, "\n", the same bytes for the same input.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The version of this tool, as reports carry it.</summary>
    public static string ToolVersion { get; } = typeof(JsonOutput).Assembly.GetName().Version!.ToString(3);

    /// <summary>Writes one JSON object.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="properties">Writes the object's properties.</param>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> properties)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write("\n");
    }

    /// <summary>Writes a property that is an object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="properties">Writes the object's properties.</param>
    public static void WriteObject(this Utf8JsonWriter json, string name, Action properties)
    {
        json.WriteStartObject(name);
        properties();
        json.WriteEndObject();
    }

    /// <summary>Writes a property that is an array of objects.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="items">The items.</param>
    /// <param name="properties">Writes the properties of one.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> properties)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            properties(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a property that is an array of strings.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="items">The strings.</param>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
