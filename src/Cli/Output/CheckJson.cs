using System.IO;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Output;

/// <summary>
/// The report for programs. Its shape is documented in <c>src/Cli/README.md</c>; the number <c>version</c> goes up when
/// something is removed or changes its meaning, additions don't change it.
/// </summary>
internal static class CheckJson
{
    private const int Version = 1;

    /// <summary>Writes the report.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="result">What was found.</param>
    /// <param name="folder">What paths are relative to.</param>
    public static void Write(TextWriter writer, CheckResult result, string folder) =>
        JsonOutput.Write(writer, json =>
        {
            json.WriteNumber("version", Version);
            json.WriteObject("tool", () =>
            {
                json.WriteString("name", "gqlauth");
                json.WriteString("version", JsonOutput.ToolVersion);
            });
            json.WriteObject("summary", () =>
            {
                json.WriteNumber("errors", result.Count(FindingSeverity.Error));
                json.WriteNumber("warnings", result.Count(FindingSeverity.Warning));
                json.WriteNumber("suggestions", result.Count(FindingSeverity.Suggestion));
                json.WriteNumber("fields", result.FieldCount);
                json.WriteNumber("types", result.TypeCount);
            });
            json.WriteArray("findings", result.Findings, finding =>
            {
                json.WriteString("id", finding.Id);
                json.WriteString("severity", CheckText.Word(finding.Severity));
                json.WriteString("category", finding.Category);
                json.WriteString("message", finding.Message);
                json.WriteString("coordinate", finding.Place.Coordinate);
                json.WriteString("type", finding.Place.Type);
                json.WriteString("member", finding.Place.Member);
                json.WriteString("path", PathNames.Display(folder, finding.Position.Path));
                json.WriteNumber("line", finding.Position.Line);
                json.WriteNumber("column", finding.Position.Column);
                json.WriteNumber("endLine", finding.Position.EndLine);
                json.WriteNumber("endColumn", finding.Position.EndColumn);
                json.WriteString("project", finding.Project);
                json.WriteString("help", finding.HelpLink);
            });
            json.WriteStrings("notes", result.Notes);
        });
}
