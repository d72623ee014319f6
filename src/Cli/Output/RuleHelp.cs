using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Cli.Output;

/// <summary>The page of a rule, which this tool carries with it, as help that stands by itself.</summary>
internal static partial class RuleHelp
{
    /// <summary>The help as Markdown: the page without what the service shows itself, its links made absolute.</summary>
    /// <param name="rule">The rule.</param>
    public static string Markdown(DiagnosticDescriptor rule)
    {
        var link = $"[{rule.Id}]({rule.HelpLinkUri})";
        if (Page(rule.Id) is not { } page)
        {
            return $"{rule.Description.ToString(CultureInfo.InvariantCulture)}\n\n{link}";
        }

        var text = Facts().Replace(Title().Replace(page, string.Empty), string.Empty);
        text = Comment().Replace(text, string.Empty).Trim('\n');
        var address = new Uri(rule.HelpLinkUri);
        text = RelativeLink().Replace(text, match => $"]({new Uri(address, match.Groups[1].Value).AbsoluteUri})");
        return $"{text}\n\n{link}";
    }

    private static string? Page(string id)
    {
        using var stream = typeof(RuleHelp).Assembly.GetManifestResourceStream($"pages/{id}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A# .*\n")]
    private static partial Regex Title();

    [GeneratedRegex("<!-- generated: facts -->\n.*?<!-- /generated -->\n", RegexOptions.Singleline)]
    private static partial Regex Facts();

    [GeneratedRegex("<!-- .*? -->\n")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\((?!https?:)([^)\s]+)\)")]
    private static partial Regex RelativeLink();
}
