using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GqlAuthTooling.Analyzers;

namespace GqlAuthTooling.Docs;

/// <summary>The facts as Markdown.</summary>
internal static class Tables
{
    /// <summary>The table at the top of a rule's page.</summary>
    /// <param name="rule">The rule.</param>
    public static string Facts(RuleFacts rule)
    {
        var table = new StringBuilder("| | |\n|---|---|\n");
        Row(table, "Id", rule.Id);
        Row(table, "Category", rule.Rule.Category);
        Row(table, "Severity", rule.Severity(Preset.Recommended));
        Row(table, "In presets", $"`strict`: {rule.Severity(Preset.Strict)}, `adopt`: {rule.Severity(Preset.Adopt)}");
        Row(table, "Has a fix", YesOrNo(rule));
        if (rule.Risk is { } risk)
        {
            Row(table, "Weakness", string.Join(", ", risk.Weaknesses.Select(Weakness)));
            Row(table, "Security severity", $"{risk.ScoreText} (CVSS 3.1 `{risk.Vector}`)");
        }

        return table.ToString();
    }

    /// <summary>The options section of a rule's page.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="hasOptionsPage">Whether there is a page about options to link to.</param>
    public static string Options(RuleFacts rule, bool hasOptionsPage)
    {
        if (rule.Options.IsEmpty)
        {
            return "The rule reads no options.\n";
        }

        var text = new StringBuilder("| `.editorconfig` | MSBuild property | Default | Meaning |\n|---|---|---|---|\n");
        foreach (var option in rule.Options)
        {
            Row(text, Code(option.Key), Code(option.Property), Default(option), option.Description);
        }

        return text.Append(hasOptionsPage ? "\n[options](../options.md) says how they are set.\n" : string.Empty).ToString();
    }

    /// <summary>The table of all options.</summary>
    /// <param name="rules">The rules, for who reads what.</param>
    public static string AllOptions(IReadOnlyList<RuleFacts> rules)
    {
        var table = new StringBuilder("| `.editorconfig` | MSBuild property | Default | Meaning | Read by |\n|---|---|---|---|---|\n");
        foreach (var option in RuleOptions.All)
        {
            var readers = rules.Where(rule => rule.Options.Contains(option)).Select(rule => $"[{rule.Id}](rules/{rule.Id}.md)").ToArray();
            Row(
                table, Code(option.Key), Code(option.Property), Default(option), option.Description,
                readers.Length == 0 ? "–" : string.Join(", ", readers));
        }

        return table.ToString();
    }

    /// <summary>The table of README.md.</summary>
    /// <param name="rules">The rules.</param>
    public static string ReadmeRules(IReadOnlyList<RuleFacts> rules)
    {
        var table = new StringBuilder("| id | severity | rule | fix |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            Row(
                table, $"[{rule.Id}](docs/rules/{rule.Id}.md)", rule.Severity(Preset.Recommended), rule.Title,
                rule.IsFixable ? "yes" : "–");
        }

        return table.ToString();
    }

    /// <summary>The table of docs/rules/README.md.</summary>
    /// <param name="rules">The rules.</param>
    public static string Overview(IReadOnlyList<RuleFacts> rules)
    {
        var table = new StringBuilder("| Id | Rule | Category | Severity | Has a fix |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            Row(
                table, $"[{rule.Id}]({rule.Id}.md)", rule.Title, rule.Rule.Category, rule.Severity(Preset.Recommended), YesOrNo(rule));
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, params string[] cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string YesOrNo(RuleFacts rule) => rule.IsFixable ? "yes" : "no";

    private static string Code(string text) => $"`{text}`";

    // A list without blanks would be one word to a browser, wider than the page.
    private static string Default(RuleOption option) => option.Default.Length == 0
        ? "–"
        : string.Join(", ", option.Default.Split(',').Select(item => Code(item.Trim())));

    private static string Weakness(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return $"[CWE-{text}](https://cwe.mitre.org/data/definitions/{text}.html)";
    }
}
