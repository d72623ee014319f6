using System;
using System.Text.RegularExpressions;

namespace GqlAuthTooling.Docs;

/// <summary>The facts of a rule's page: its title, the table below it, and the options.</summary>
internal static partial class RulePageWriter
{
    /// <summary>The page with the facts that the code knows.</summary>
    /// <param name="text">The page as it is.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="hasOptionsPage">Whether there is a page about options to link to.</param>
    public static string Rewrite(string? text, RuleFacts rule, bool hasOptionsPage)
    {
        if (text is null || !Title().IsMatch(text))
        {
            throw new DocsException($"write the page; it begins with '# {rule.Id}: …' and has the sections of the other pages.");
        }

        var page = Title().Replace(text, $"# {rule.Id}: {rule.Title}\n".Replace("$", "$$", StringComparison.Ordinal), 1);
        page = WithFacts(page, Tables.Facts(rule));
        return WithOptions(page, Tables.Options(rule, hasOptionsPage));
    }

    private static string WithFacts(string page, string table)
    {
        if (Region.Replace(page, "facts", table) is { } replaced)
        {
            return replaced;
        }

        // A new page may come with the table written by hand, or without.
        var region = "\n" + Region.Of("facts", table) + "\n";
        return HandWrittenFacts().IsMatch(page)
            ? HandWrittenFacts().Replace(page, match => match.Groups[1].Value + region, 1)
            : Title().Replace(page, match => match.Value + region.TrimEnd('\n') + "\n", 1);
    }

    private static string WithOptions(string page, string content)
    {
        if (Region.Replace(page, "options", content) is { } replaced)
        {
            return replaced;
        }

        return HandWrittenOptions().IsMatch(page)
            ? HandWrittenOptions().Replace(page, match => match.Groups[1].Value + "\n" + Region.Of("options", content), 1)
            : throw new DocsException("the section '## Options' is missing; it belongs before '## Suppression'.");
    }

    // What says no more than the code knows goes; an explanation stays, below the facts.
    [GeneratedRegex(@"(\n## Options\n)(?:\n(?:None\.\n|The rule reads no options\.\n|(?:- \[`gqlauth_.*\n)+)(?=\n))?")]
    private static partial Regex HandWrittenOptions();

    [GeneratedRegex(@"\A# GQLA\d{3}.*\n")]
    private static partial Regex Title();

    [GeneratedRegex(@"\A(# .*\n)\n\| \| \|\n\|---\|---\|\n(?:\|.*\n)*\n?")]
    private static partial Regex HandWrittenFacts();
}
