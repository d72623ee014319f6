using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Output;

/// <summary>The report for people: findings grouped by type, root types first, aligned, with a summary line.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="paint">Colours it.</param>
/// <param name="folder">What paths are shown relative to.</param>
internal sealed class CheckText(TextWriter writer, Paint paint, string folder)
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="elapsed">How long it took; <see langword="null"/> where the output must not depend on it.</param>
    public void Write(CheckResult result, TimeSpan? elapsed)
    {
        var severity = Width(result.Findings.Select(finding => Word(finding.Severity)));
        var id = Width(result.Findings.Select(finding => finding.Id));
        var member = Math.Min(32, Width(result.Findings.Select(finding => Paint.Plain(finding.Place.Member))));
        foreach (var group in Groups(result.Findings))
        {
            writer.Write(paint.Bold(group.Key) + "\n");
            foreach (var finding in group)
            {
                var indent = new string(' ', severity + id + member + 8);
                writer.Write(
                    $"  {Colored(finding.Severity, Word(finding.Severity).PadRight(severity))}  {paint.Dim(finding.Id.PadRight(id))}  "
                    + $"{paint.Cyan(Paint.Plain(finding.Place.Member).PadRight(member))}  {Paint.Plain(finding.Message)}\n"
                    + $"{indent}{paint.Dim(Position(finding.Position))}\n");
            }

            writer.Write("\n");
        }

        writer.Write(Summary(result, elapsed) + "\n");
    }

    private string Summary(CheckResult result, TimeSpan? elapsed)
    {
        var counts = new[] { FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Suggestion }
            .Where(severity => result.Count(severity) > 0)
            .Select(severity => Colored(severity, Amount(result.Count(severity), Word(severity))))
            .ToArray();
        var time = elapsed is { } span ? string.Create(CultureInfo.InvariantCulture, $" ({span.TotalSeconds:0.0} s)") : string.Empty;
        var what = counts.Length == 0 ? paint.Green("No findings") : string.Join(", ", counts);
        return $"{what} in {Amount(result.FieldCount, "field")} of {Amount(result.TypeCount, "type")}{time}";
    }

    private string Position(FilePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{PathNames.Display(folder, position.Path)}:{position.Line}:{position.Column}");

    private string Colored(FindingSeverity severity, string text) => severity switch
    {
        FindingSeverity.Error => paint.Red(text),
        FindingSeverity.Warning => paint.Yellow(text),
        _ => paint.Cyan(text),
    };

    private static IEnumerable<IGrouping<string, Finding>> Groups(IEnumerable<Finding> findings) =>
        findings.GroupBy(finding => finding.Place.Type, StringComparer.Ordinal)
            .OrderBy(group => group.Min(finding => finding.Place.Root is { } root ? (int)root : int.MaxValue))
            .ThenBy(group => group.Key, StringComparer.Ordinal);

    private static int Width(IEnumerable<string> texts) => texts.Select(text => text.Length).DefaultIfEmpty().Max();

    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>A number with its noun.</summary>
    /// <param name="count">The number.</param>
    /// <param name="noun">The noun, singular.</param>
    public static string Amount(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
