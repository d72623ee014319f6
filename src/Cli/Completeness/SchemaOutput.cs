using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Completeness;

/// <summary>A comparison of a map with a schema, for people and for programs.</summary>
internal static class SchemaOutput
{
    private const int Version = 1;

    /// <summary>Writes it for people.</summary>
    /// <param name="writer">Takes the report.</param>
    /// <param name="paint">Colours it.</param>
    /// <param name="report">What was found.</param>
    public static void WriteText(TextWriter writer, Paint paint, SchemaReport report)
    {
        var denied = report.Findings.Count(finding => finding.IsDenied);
        foreach (var group in report.Findings.GroupBy(finding => finding.IsDenied))
        {
            writer.Write(paint.Bold(group.Key ? "Served, and denied by the map" : "Otherwise different") + "\n");
            foreach (var (problem, nearest) in group)
            {
                writer.Write(
                    $"  {(group.Key ? paint.Red(problem.Coordinate) : paint.Yellow(problem.Coordinate))}: {Paint.Plain(problem.Message)}"
                    + (nearest is null ? "\n" : $" Did you mean {paint.Cyan(nearest)}?\n"));
            }

            writer.Write("\n");
        }

        writer.Write(Paint.Plain(report.Findings.Count == 0
            ? $"The map {report.Map} knows all {CheckText.Amount(report.FieldCount, "field")} that {report.Schema} serves"
            : $"{CheckText.Amount(denied, "difference")} that deny, {CheckText.Amount(report.Findings.Count - denied, "other")}, between the map "
                + $"{report.Map} and the schema {report.Schema}") + "\n");
    }

    /// <summary>Writes it for programs.</summary>
    /// <param name="writer">Takes the report.</param>
    /// <param name="report">What was found.</param>
    public static void WriteJson(TextWriter writer, SchemaReport report) => JsonOutput.Write(writer, json =>
    {
        json.WriteNumber("version", Version);
        json.WriteString("map", report.Map);
        json.WriteString("schema", report.Schema);
        json.WriteObject("summary", () =>
        {
            json.WriteNumber("fields", report.FieldCount);
            json.WriteNumber("denied", report.Findings.Count(finding => finding.IsDenied));
            json.WriteNumber("other", report.Findings.Count(finding => !finding.IsDenied));
        });
        json.WriteArray("findings", report.Findings, finding =>
        {
            json.WriteString("kind", char.ToLowerInvariant(finding.Problem.Kind.ToString()[0]) + finding.Problem.Kind.ToString()[1..]);
            json.WriteBoolean("denied", finding.IsDenied);
            json.WriteString("coordinate", finding.Problem.Coordinate);
            json.WriteString("message", finding.Problem.Message);
            json.WriteString("nearest", finding.Nearest);
        });
        json.WriteStrings("notes", report.Notes);
    });
}
