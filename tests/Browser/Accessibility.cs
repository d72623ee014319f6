using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace GqlAuthTooling.Browser;

/// <summary>What a machine can find of a page's accessibility: axe-core, with its rules for WCAG 2.2 A and AA and its best practices.</summary>
public static class Accessibility
{
    private const string Run = """
        async () => {
          const result = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            resultTypes: ["violations", "passes"]
          });
          return JSON.stringify({
            passes: result.passes.map(rule => rule.id),
            violations: result.violations.map(rule => rule.id + ": " + rule.help + "\n" + rule.nodes
              .map(node => "  " + node.target.join(" ") + "\n    " + node.failureSummary.replaceAll("\n", "\n    ")).join("\n"))
          });
        }
        """;

    /// <summary>Fails the test when the page has a fault, and when labels or contrasts could not be looked at.</summary>
    /// <param name="page">The page, as it is shown.</param>
    public static async Task AssertAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);

        // Not as a script of the page: its content security policy would refuse that, as it should.
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript()).ConfigureAwait(false);
        using var result = JsonDocument.Parse(await page.EvaluateAsync<string>(Run).ConfigureAwait(false));
        var violations = result.RootElement.GetProperty("violations").EnumerateArray().Select(fault => fault.GetString()).ToArray();
        Assert.True(violations.Length == 0, $"{page.Url}\n{string.Join("\n", violations)}");
        var passes = result.RootElement.GetProperty("passes").EnumerateArray().Select(rule => rule.GetString()).ToArray();
        Assert.Contains("color-contrast", passes);
        Assert.Contains("document-title", passes);
    }
}
