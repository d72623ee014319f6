using System.Collections.Generic;
using System.Text.Json;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>What reports for programs say about one operation.</summary>
internal static class OperationJson
{
    /// <summary>Writes which operation it is.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="judged">The operation.</param>
    public static void WriteOperation(Utf8JsonWriter json, JudgedOperation? judged)
    {
        if (judged?.Operation is not { } operation)
        {
            json.WriteNull("operation");
            return;
        }

        json.WriteObject("operation", () =>
        {
            json.WriteString("name", operation.Name);
            json.WriteString("kind", operation.Kind.ToString().ToLowerInvariant());
            WriteLocation(json, judged.Source.Document.PositionOf(operation));
        });
    }

    /// <summary>Writes why it isn't understood.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="judged">The operation.</param>
    /// <param name="syntax">Why the document can't be parsed.</param>
    public static void WriteErrors(Utf8JsonWriter json, JudgedOperation? judged, GraphQLSyntaxException? syntax)
    {
        json.WriteStartArray("errors");
        if (syntax is not null)
        {
            WriteError(json, syntax.Message, syntax.SourceName, [syntax.Location]);
        }

        foreach (var error in judged?.Errors ?? [])
        {
            WriteError(json, error.Message, error.Source, error.Locations);
        }

        if (judged?.Refusal is { } refusal)
        {
            WriteError(json, refusal.Message, judged.Source.Document.Name, refusal.Location is { } at ? [at] : []);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what it needs and uses.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="judged">The operation, understood.</param>
    public static void WriteNeeds(Utf8JsonWriter json, JudgedOperation judged)
    {
        WriteRequirement(json, "requirement", judged.Report.Requirement);
        WriteAlternatives(json, judged.Report.Requirement);
        json.WriteStrings("permissionsUsed", judged.Report.PermissionsUsed);
        json.WriteArray("coordinates", judged.Coordinates, use =>
        {
            json.WriteString("coordinate", use.Coordinate);
            WriteRequirement(json, "requirement", use.Requirement);
            json.WriteArray("locations", use.Locations, location => WriteLocation(json, location));
        });
        json.WriteArray("deprecations", judged.Report.Deprecations, deprecation => WriteDeprecation(json, deprecation));
    }

    /// <summary>Writes the smallest sets of permissions that are enough.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="requirement">The requirement.</param>
    public static void WriteAlternatives(Utf8JsonWriter json, Requirement requirement)
    {
        json.WriteStartArray("leastPermissions");
        foreach (var set in requirement.IsNever ? [] : LeastPermissions.Of(requirement))
        {
            WriteTexts(json, set);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a deprecation's properties.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="deprecation">The deprecation.</param>
    public static void WriteDeprecation(Utf8JsonWriter json, DeprecationEntry deprecation)
    {
        json.WriteString("kind", Word(deprecation.Kind));
        json.WriteString("coordinate", deprecation.Coordinate);
        json.WriteString("reason", deprecation.Reason);
        json.WriteString("removalDate", deprecation.RemovalDate);
        json.WriteString("replacement", deprecation.Replacement);
    }

    /// <summary>Writes a requirement as the JSON of <c>map</c> has it.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="requirement">The requirement.</param>
    public static void WriteRequirement(Utf8JsonWriter json, string name, Requirement requirement) => json.WriteObject(name, () =>
    {
        json.WriteString("text", requirement.Text);
        json.WriteBoolean("authenticated", requirement.RequiresAuthentication);
        json.WriteStartArray("clauses");
        foreach (var clause in requirement.Clauses)
        {
            WriteTexts(json, clause);
        }

        json.WriteEndArray();
    });

    private static void WriteError(Utf8JsonWriter json, string message, string source, IReadOnlyList<SourceLocation> locations)
    {
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteString("source", source);
        json.WriteArray("locations", locations, location => WriteLocation(json, location));
        json.WriteEndObject();
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

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
    }

    private static string Word(DeprecationKind kind) => kind switch
    {
        DeprecationKind.Argument => "argument",
        DeprecationKind.InputField => "inputField",
        DeprecationKind.EnumValue => "enumValue",
        _ => "field",
    };
}
