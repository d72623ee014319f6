using System;
using System.IO;
using System.Text;
using System.Text.Json;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Logs;

/// <summary>A finding of a build's log, with its files relative to the repository.</summary>
internal sealed class LogResult
{
    private readonly JsonElement _result;
    private readonly string _root;

    /// <summary>A finding.</summary>
    /// <param name="result">The finding as the log has it.</param>
    /// <param name="root">The root of the repository.</param>
    public LogResult(JsonElement result, string root)
    {
        _result = result;
        _root = root;
        Rule = BuildLog.Text(result, "ruleId") ?? string.Empty;
        var place = BuildLog.Items(result, "locations") is [var first, ..] ? BuildLog.Property(first, "physicalLocation") : null;
        File = BuildLog.Text(BuildLog.Property(place, "artifactLocation"), "uri") ?? string.Empty;
        Line = Number(BuildLog.Property(place, "region"), "startLine");
        Column = Number(BuildLog.Property(place, "region"), "startColumn");
        Key = Written();
    }

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary>The file as the log names it; empty when the finding is in none.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>Equal for findings that two builds of one file have in common, as for two target frameworks.</summary>
    public string Key { get; }

    /// <summary>Writes the finding's properties.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="ruleIndex">Where the rule is described, if it is.</param>
    public void Write(Utf8JsonWriter json, int? ruleIndex)
    {
        foreach (var property in _result.EnumerateObject())
        {
            if (property.Name != "ruleIndex")
            {
                json.WritePropertyName(property.Name);
                WriteValue(json, property.Value);
            }
        }

        if (ruleIndex is { } index)
        {
            json.WriteNumber("ruleIndex", index);
        }
    }

    private void WriteValue(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    if (property.NameEquals("artifactLocation") && LocalPath(property.Value) is { } path)
                    {
                        json.WriteObject("artifactLocation", () => SarifPlaces.WriteFile(json, _root, path));
                        continue;
                    }

                    json.WritePropertyName(property.Name);
                    WriteValue(json, property.Value);
                }

                json.WriteEndObject();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static string? LocalPath(JsonElement place) =>
        Uri.TryCreate(BuildLog.Text(place, "uri"), UriKind.Absolute, out var uri) && uri.IsFile ? Path.GetFullPath(uri.LocalPath) : null;

    private static int Number(JsonElement? element, string name) =>
        BuildLog.Property(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : 0;

    private string Written()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, null);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
