using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>
/// What clients' operations need, for programs. Its shape is documented in <c>src/Cli/README.md</c>; the number <c>version</c>
/// goes up when something is removed or changes its meaning.
/// </summary>
internal static class SurveyJson
{
    private const int Version = 1;

    /// <summary>Writes the report.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="survey">What the operations need.</param>
    /// <param name="overruns">The operations over their budget; <see langword="null"/> when there is no budget.</param>
    /// <param name="notes">What was left out.</param>
    public static void Write(TextWriter writer, Survey survey, IReadOnlyList<Overrun>? overruns, IReadOnlyList<string> notes) =>
        JsonOutput.Write(writer, json =>
        {
            json.WriteNumber("version", Version);
            WriteNeeds(json, survey.Operations);
            json.WriteArray("clients", survey.Clients, client =>
            {
                json.WriteString("name", client.Key);
                WriteNeeds(json, client);
                json.WriteArray("operations", client.OrderBy(one => one.Name, StringComparer.Ordinal), operation => WriteOperation(json, operation));
            });
            json.WriteArray("deprecations", survey.Deprecations, use =>
            {
                OperationJson.WriteDeprecation(json, use.Deprecation);
                json.WriteArray("usedBy", use.Operations, operation => WriteName(json, operation));
            });
            json.WriteArray("failures", survey.Failures, failure =>
            {
                json.WriteString("client", failure.Client);
                json.WriteString("source", failure.Source);
                json.WriteString("operation", failure.Operation);
                json.WriteString("place", failure.Place);
                json.WriteString("message", failure.Message);
            });
            if (overruns is null)
            {
                json.WriteNull("overBudget");
            }
            else
            {
                json.WriteArray("overBudget", overruns, overrun => WriteOverrun(json, overrun));
            }

            json.WriteStrings("notes", notes);
        });

    private static void WriteNeeds(Utf8JsonWriter json, IEnumerable<ClientOperation> operations)
    {
        var requirement = Survey.Needs(operations);
        OperationJson.WriteRequirement(json, "requirement", requirement);
        OperationJson.WriteAlternatives(json, requirement);
    }

    private static void WriteOperation(Utf8JsonWriter json, ClientOperation operation)
    {
        json.WriteString("id", operation.Id);
        json.WriteString("source", operation.Source);
        OperationJson.WriteOperation(json, operation.Judged);
        OperationJson.WriteNeeds(json, operation.Judged);
    }

    private static void WriteName(Utf8JsonWriter json, ClientOperation operation)
    {
        json.WriteString("client", operation.Client);
        json.WriteString("operation", operation.Judged.Operation?.Name);
        json.WriteString("id", operation.Id);
        json.WriteString("source", operation.Source);
    }

    private static void WriteOverrun(Utf8JsonWriter json, Overrun overrun)
    {
        WriteName(json, overrun.Operation);
        if (overrun.Grants is null)
        {
            json.WriteNull("granted");
        }
        else
        {
            json.WriteStrings("granted", overrun.Grants);
        }

        json.WriteString("message", overrun.Words);
        json.WriteStartArray("missing");
        foreach (var clause in overrun.Missing ?? [])
        {
            json.WriteStartArray();
            foreach (var permission in clause)
            {
                json.WriteStringValue(permission);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
