using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>A comparison for programs. Its shape is documented in <c>src/Cli/README.md</c>.</summary>
internal static class DiffJson
{
    private const int Version = 1;

    /// <summary>Writes the report.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="report">What was found.</param>
    public static void Write(TextWriter writer, DiffReport report) => JsonOutput.Write(writer, json =>
    {
        json.WriteNumber("version", Version);
        json.WriteString("old", report.Old);
        json.WriteString("new", report.New);
        json.WriteObject("summary", () =>
        {
            json.WriteNumber("widened", report.Count(DiffChange.Widened));
            json.WriteNumber("unapproved", report.Unapproved);
            json.WriteNumber("unjudged", report.Count(DiffChange.Unjudged));
            json.WriteNumber("narrowed", report.Count(DiffChange.Narrowed));
            json.WriteNumber("removed", report.Count(DiffChange.Removed));
            json.WriteNumber("retyped", report.Count(DiffChange.Retyped));
            json.WriteNumber("deprecation", report.Count(DiffChange.Deprecation));
            json.WriteNumber("renamed", report.Count(DiffChange.Renamed));
            json.WriteNumber("added", report.Count(DiffChange.Added));
        });
        json.WriteArray("changes", report.Entries, entry =>
        {
            json.WriteString("change", entry.Change.ToString().ToLowerInvariant());
            json.WriteString("severity", DiffReport.Severity(entry));
            json.WriteBoolean("approved", entry.IsApproved);
            json.WriteString("subject", entry.Subject);
            json.WriteString("message", entry.Message);
            json.WriteString("was", entry.Was);
            json.WriteString("now", entry.Now);
            json.WriteStrings("coordinates", entry.Coordinates);
            json.WriteStrings("opens", entry.Opens);
            json.WriteStrings("approveWith", entry.Decisions.Where(decision => decision.IsWritable).Select(decision => decision.Text));
        });
        json.WriteStrings("notes", report.Notes);
    });
}
