using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>The whole answer to an operation: what permissions decide, and the data.</summary>
public sealed class ExecutedOperation
{
    internal ExecutedOperation(OperationAnswer answer, JsonObject? data, IReadOnlyList<FieldError> errors)
    {
        Answer = answer;
        Data = data;
        Errors = errors;
    }

    /// <summary>What permissions decide.</summary>
    public OperationAnswer Answer { get; }

    /// <summary>The data; <see langword="null"/> when nothing was executed, and when a null went up to the root.</summary>
    public JsonObject? Data { get; }

    /// <summary>Why fields are null, in the order of execution; empty when nothing was executed.</summary>
    public IReadOnlyList<FieldError> Errors { get; }

    /// <summary>The status where the response's media type has statuses of its own (<c>application/graphql-response+json</c>).</summary>
    public int Status => Answer.Status;

    /// <summary>Writes the response.</summary>
    /// <param name="json">The writer.</param>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        if (!Answer.Executes)
        {
            AnswerJson.WriteMembers(json, Answer);
            json.WriteEndObject();
            return;
        }

        if (Errors.Count > 0)
        {
            json.WriteStartArray("errors");
            foreach (var error in Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndArray();
        }

        json.WritePropertyName("data");
        if (Data is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Data.WriteTo(json);
        }

        AnswerJson.WriteExtensions(json, Answer);
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, FieldError error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Category is { } category)
        {
            AnswerJson.WriteCategory(json, category);
        }

        AnswerJson.WriteLocations(json, [error.Location]);
        json.WriteStartArray("path");
        foreach (var step in error.Path)
        {
            if (step is int index)
            {
                json.WriteNumberValue(index);
            }
            else
            {
                json.WriteStringValue((string)step);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
