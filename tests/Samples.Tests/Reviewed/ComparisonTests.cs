using System;
using System.Threading.Tasks;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>What the unprotected shop opens, as a pull request would show it.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task TheUnprotectedShop_OpensTheReviewedFields()
    {
        var (exitCode, output, notes) = await CommandLine.RunAsync(
            "diff", "samples/Storefront", "samples/Storefront.Unprotected", "--format", "markdown");

        // Its approved surface allows what it opens, as it allows what GQLA303 is silent about.
        Assert.Equal(0, exitCode);
        Assert.Empty(notes);
        ReviewedText.Matches("samples/Storefront.Unprotected/expected-diff.md", output);
    }

    [Theory]
    [InlineData("samples/Storefront")]
    [InlineData("samples/Storefront.Unprotected")]
    public async Task AShop_DoesNotDifferFromItself(string shop)
    {
        var (exitCode, output, _) = await CommandLine.RunAsync("diff", shop, shop);

        Assert.StartsWith("No change of access", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }
}
