using System;
using System.Globalization;
using System.Text.Json;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Cli.Output;

/// <summary>A rule as code scanning services want to know it; the same in our own reports and in a build's completed log.</summary>
internal static class SarifRule
{
    /// <summary>Writes the properties of a <c>reportingDescriptor</c>.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="rule">The rule.</param>
    public static void Write(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        var title = rule.Title.ToString(CultureInfo.InvariantCulture);
        var description = rule.Description.ToString(CultureInfo.InvariantCulture);
        json.WriteString("id", rule.Id);
        json.WriteString("name", title);
        json.WriteObject("shortDescription", () => json.WriteString("text", title));
        json.WriteObject("fullDescription", () => json.WriteString("text", description));
        json.WriteObject("help", () =>
        {
            json.WriteString("text", $"{description} See {rule.HelpLinkUri}");
            json.WriteString("markdown", RuleHelp.Markdown(rule));
        });
        json.WriteString("helpUri", rule.HelpLinkUri);
        var level = Level(rule.DefaultSeverity);
        json.WriteObject("defaultConfiguration", () => json.WriteString("level", level));
        json.WriteObject("properties", () =>
        {
            json.WriteStrings("tags", rule.CustomTags);
            json.WriteString("precision", "high");
            json.WriteString("problem.severity", level == "note" ? "recommendation" : level);
            if (RuleRisks.Of(rule.Id) is { } risk)
            {
                json.WriteString("security-severity", risk.ScoreText);
            }
        });
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
