using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>A comparison for a pull request: what fails first, and never longer than a comment may be.</summary>
internal static class DiffMarkdown
{
    // GitHub takes 65,536 characters a comment; what follows the lists must fit as well.
    private const int MostCharacters = 60_000;
    private const int MostListed = 20;

    /// <summary>Writes the report.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="report">What was found.</param>
    public static void Write(TextWriter writer, DiffReport report)
    {
        writer.Write("## Who may use what\n\n");
        writer.Write(report.Unapproved > 0 ? $"**{Unapproved(report)}** {Quiet(report.Summary)}.\n" : $"{Quiet(report.Summary)}.\n");
        var left = MostCharacters;
        var untold = 0;
        foreach (var (title, entries) in report.Sections)
        {
            writer.Write($"\n### {title}\n\n");
            foreach (var entry in entries)
            {
                var line = Line(entry);
                left -= line.Length;
                if (left > 0)
                {
                    writer.Write(line);
                }
                else
                {
                    untold++;
                }
            }
        }

        if (untold > 0)
        {
            writer.Write($"\n{CheckText.Amount(untold, "more change")} did not fit here; `gqlauth diff` with `--format json` lists all.\n");
        }

        if (report.Notes.Count > 0)
        {
            writer.Write($"\n{CheckText.Amount(report.Notes.Count, "note")} on what was left out: see the log.\n");
        }

        if (report.Unapproved > 0)
        {
            writer.Write(
                "\nClose what was opened by mistake. What is meant, approve: run `gqlauth map PATH --approve` and commit "
                + "`PermissionMap.approved.txt`.\n");
        }

        var undecided = report.Undecided.Where(decision => decision.IsWritable).ToArray();
        if (undecided.Length > 0)
        {
            writer.Write(
                "\nWhat no line of it can show is approved at the top of the file by:\n\n"
                + string.Concat(undecided.Take(MostListed).Select(decision => $"- {Markdown.Code(decision.Text)}\n"))
                + (undecided.Length > MostListed ? $"- and {undecided.Length - MostListed} more, which `--format json` lists\n" : string.Empty));
        }
    }

    private static string Unapproved(DiffReport report)
    {
        var unjudged = report.Entries.Count(entry => entry is { Change: DiffChange.Unjudged, IsApproved: false });
        var widened = report.Unapproved - unjudged;
        return string.Join(" ", new[]
        {
            widened switch
            {
                0 => string.Empty,
                1 => "One change lets in somebody who was kept out, and nobody approved it.",
                _ => $"{widened} changes let in somebody who was kept out, and nobody approved them.",
            },
            unjudged switch
            {
                0 => string.Empty,
                1 => "One project is judged no longer, and nobody approved that.",
                _ => $"{unjudged} projects are judged no longer, and nobody approved that.",
            },
        }.Where(sentence => sentence.Length > 0));
    }

    private static string Line(DiffEntry entry)
    {
        var line = $"- {Markdown.Code(entry.Subject)}: {Quiet(entry.Message)}{(entry.IsApproved ? " (approved)" : string.Empty)}\n";
        return line + Details("opened", entry.Opens) + (entry.Opens.Count == 0 ? Details("concerned", entry.Coordinates) : string.Empty);
    }

    // A few names stand in the sentence; who wants all of them opens the list.
    private static string Details(string title, IReadOnlyList<string> coordinates) => coordinates.Count <= 6 ? string.Empty
        : $"  <details><summary>{coordinates.Count} {title}</summary>\n\n"
            + string.Concat(coordinates.Take(MostListed).Select(coordinate => $"  - {Markdown.Code(coordinate)}\n"))
            + (coordinates.Count > MostListed ? $"  - and {coordinates.Count - MostListed} more\n" : string.Empty)
            + "\n  </details>\n";

    // A name in somebody's reason must not call anybody to the pull request.
    private static string Quiet(string text) => Markdown.Text(text).Replace("@", "@<!-- -->", System.StringComparison.Ordinal);
}
