using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>A comparison for people.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="paint">Colours it.</param>
internal sealed class DiffText(TextWriter writer, Paint paint)
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">What was found.</param>
    public void Write(DiffReport report)
    {
        foreach (var (title, entries) in report.Sections)
        {
            writer.Write(paint.Bold(title) + "\n");
            foreach (var entry in entries)
            {
                writer.Write($"  {Colored(entry)}: {Paint.Plain(entry.Message)}{(entry.IsApproved ? paint.Green(" [approved]") : string.Empty)}\n");
            }

            writer.Write("\n");
        }

        writer.Write(Paint.Plain(report.Summary) + "\n");
        if (report.Unapproved > 0)
        {
            writer.Write(paint.Dim("Close what was opened by mistake. What is meant, approve: 'gqlauth map PATH --approve' and commit the file.") + "\n");
        }

        var undecided = report.Undecided.Where(decision => decision.IsWritable).ToArray();
        if (undecided.Length > 0)
        {
            writer.Write(paint.Dim($"What no line of it can show is approved at the top of {ApprovedSurface.FileName} by:") + "\n");
            foreach (var decision in undecided)
            {
                writer.Write($"  {Paint.Plain(decision.Text)}\n");
            }
        }
    }

    private string Colored(DiffEntry entry) => DiffReport.Severity(entry) switch
    {
        "error" => paint.Red(entry.Subject),
        "warning" => paint.Yellow(entry.Subject),
        _ => paint.Cyan(entry.Subject),
    };
}
