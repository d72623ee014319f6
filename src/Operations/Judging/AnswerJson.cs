using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Writes answers as servers write them, members in the same order.</summary>
public static class AnswerJson
{
    /// <summary>Writes the members of a response, without the braces around it and without <c>data</c>.</summary>
    /// <param name="json">The writer, in an object.</param>
    /// <param name="answer">The answer.</param>
    public static void WriteMembers(Utf8JsonWriter json, OperationAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Errors.Count + answer.Faults.Count > 0)
        {
            json.WriteStartArray("errors");
            foreach (var fault in answer.Faults)
            {
                json.WriteStartObject();
                json.WriteString("message", fault.Message);
                WriteLocations(json, fault.Locations);
                json.WriteEndObject();
            }

            foreach (var error in answer.Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndArray();
        }

        WriteExtensions(json, answer);
    }

    /// <summary>Writes the member <c>extensions</c>, where there are some.</summary>
    /// <param name="json">The writer, in an object.</param>
    /// <param name="answer">The answer.</param>
    public static void WriteExtensions(Utf8JsonWriter json, OperationAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Extensions.Count + answer.WouldBeDenied.Count == 0)
        {
            return;
        }

        json.WriteStartObject("extensions");
        foreach (var (key, value) in answer.Extensions)
        {
            json.WritePropertyName(key);
            if (value is IReadOnlyList<string> texts)
            {
                WriteTexts(json, texts);
            }
            else
            {
                json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }
        }

        if (answer.WouldBeDenied.Count > 0)
        {
            json.WriteStartArray(ResponseKeys.WouldBeDenied);
            foreach (var denied in answer.WouldBeDenied)
            {
                json.WriteStartObject();
                json.WriteString("message", denied.Error.Message);
                json.WritePropertyName("path");
                WriteTexts(json, denied.ResponsePath);
                WriteCategory(json, denied.Error.Category);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, ResponseError error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        WriteCategory(json, error.Category);
        if (error.Location is { Line: > 0, Column: > 0 } location)
        {
            WriteLocations(json, [location]);
        }

        if (error.Path is { } path)
        {
            json.WritePropertyName("path");
            WriteTexts(json, path);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>extensions</c> of an error.</summary>
    internal static void WriteCategory(Utf8JsonWriter json, string category)
    {
        json.WriteStartObject("extensions");
        json.WriteString(ResponseKeys.Category, category);
        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>locations</c> of an error, where there are some.</summary>
    internal static void WriteLocations(Utf8JsonWriter json, IReadOnlyList<SourceLocation> locations)
    {
        if (locations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("locations");
        foreach (var location in locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
