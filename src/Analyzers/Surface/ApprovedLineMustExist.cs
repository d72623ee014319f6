using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA302: every line of the approved file approves something that exists, once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovedLineMustExist : SchemaRule
{
    /// <summary>The key under which a diagnostic carries the coordinate whose line is to be removed.</summary>
    public const string RemoveProperty = "remove";

    /// <summary>The key under which a diagnostic says that its line repeats another word for word.</summary>
    public const string RepeatProperty = "repeat";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.ApprovedLineMustExist,
        "An approved line must exist in the schema",
        "Line {0} {1}. {2}.",
        RuleCategories.Surface,
        DiagnosticSeverity.Warning,
        "A line that approves nothing would approve the next field of that name, unseen; one that says something else than another "
        + "line approves nobody knows what.");

    /// <summary>Makes the rule.</summary>
    public ApprovedLineMustExist()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) =>
        SurfaceRegistration.OnApprovedFiles(registration, (context, index) =>
        {
            foreach (var file in index.Files.Where(file => file.Path == context.AdditionalFile.Path))
            {
                Check(context, file, index);
            }
        });

    private static void Check(AdditionalFileAnalysisContext context, ApprovedFile file, SurfaceIndex index)
    {
        // Two files may share lines of a merge too, so the earlier line can be in another file.
        var seen = index.Files.TakeWhile(other => other != file).SelectMany(other => other.Content.Lines)
            .GroupBy(line => line.Coordinate, System.StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), System.StringComparer.Ordinal);
        foreach (var line in file.Content.Lines)
        {
            if (seen.TryGetValue(line.Coordinate, out var earlier))
            {
                ReportRepetition(line, earlier);
                continue;
            }

            seen.Add(line.Coordinate, line);
            if (index.Differences.TryGetValue(line.Coordinate, out var difference) && difference.Change == SurfaceChange.Gone)
            {
                Report(
                    line.Number,
                    $"approves '{ApprovedSurface.Line(line.Coordinate, line.Access)}', but the schema has nothing to approve there any more",
                    "Remove it",
                    (RemoveProperty, line.Coordinate));
            }
        }

        void ReportRepetition(ApprovedLine line, ApprovedLine earlier)
        {
            if (line.Access.Equals(earlier.Access))
            {
                Report(line.Number, $"repeats line {earlier.Number}", "Remove one of them", (RepeatProperty, line.Coordinate));
            }
            else
            {
                Report(
                    line.Number,
                    $"approves {line.Coordinate} as '{line.Access.Text}', line {earlier.Number} as '{earlier.Access.Text}'",
                    "Keep the one that was reviewed");
            }
        }

        void Report(int number, string what, string advice, params (string Key, string Value)[] properties) =>
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                file.LineAt(number),
                properties.ToImmutableDictionary(item => item.Key, item => (string?)item.Value),
                number,
                what,
                advice));
    }
}
