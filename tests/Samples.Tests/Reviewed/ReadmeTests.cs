using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>Facts in README.md are the code's.</summary>
public sealed class ReadmeTests
{
    private const string Start = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->\n";

    [Fact]
    public void TheTableOfRules_IsTheRegisters()
    {
        var text = File.ReadAllText(Repository.PathOf("README.md")).Replace("\r\n", "\n", StringComparison.Ordinal);
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);

        ReviewedText.Matches("README.md", string.Concat(text.AsSpan(0, start), Table(), text.AsSpan(end)));
    }

    [Fact]
    public void EveryRule_HasItsPage() =>
        Assert.All(Rules.All, rule => Assert.True(File.Exists(Repository.PathOf($"docs/rules/{rule.Id}.md")), rule.Id));

    private static string Table()
    {
        var fixable = Fixable();
        var table = new StringBuilder("| id | severity | rule | fix |\n|---|---|---|---|\n");
        foreach (var rule in Rules.All)
        {
            var severity = rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : rule.DefaultSeverity.ToString().ToLowerInvariant();
            table.Append($"| [{rule.Id}](docs/rules/{rule.Id}.md) | {severity} | {rule.Title} | {(fixable.Contains(rule.Id) ? "yes" : "–")} |\n");
        }

        return table.ToString();
    }

    private static HashSet<string> Fixable() => typeof(SchemaFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
        .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
        .ToHashSet(StringComparer.Ordinal);
}
