using System;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.Analyzers;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>What the rules find in the two samples, as the command line prints it.</summary>
public sealed class FindingsTests
{
    [Fact]
    public async Task TheProtectedShop_HasNoFindings()
    {
        var (exitCode, output, notes) = await CommandLine.RunAsync("check", "samples/Storefront");

        Assert.StartsWith("No findings in ", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.Empty(notes);
    }

    [Fact]
    public async Task TheUnprotectedShop_HasTheReviewedFindings()
    {
        var (exitCode, output, notes) = await CommandLine.RunAsync("check", "samples/Storefront.Unprotected");

        Assert.Equal(1, exitCode);
        Assert.Empty(notes);
        ReviewedText.Matches("samples/Storefront.Unprotected/expected-findings.txt", output);
    }

    [Fact]
    public async Task TheUnprotectedShop_BreaksEveryRule()
    {
        var (_, output, _) = await CommandLine.RunAsync("check", "samples/Storefront.Unprotected");

        // The shop references no engine, so its version can't be wrong.
        Assert.All(
            Rules.All.Where(rule => rule.Id != RuleIds.EngineVersionMustHaveAdapter),
            rule => Assert.Contains(rule.Id, output, StringComparison.Ordinal));
    }
}
