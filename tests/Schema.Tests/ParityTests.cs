using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>Generator and rules must see one and the same schema.</summary>
public sealed class ParityTests
{
    [Theory]
    [MemberData(nameof(CorpusCase.Names), MemberType = typeof(CorpusCase))]
    public Task Reads_SameModel_From_BothDrivers(string name) => AssertParityAsync(CorpusCase.All[name].Test);

    [Theory]
    [MemberData(nameof(CorpusCase.Names), MemberType = typeof(CorpusCase))]
    public Task Reads_SameModel_From_BothDriversWhenNothingIsRestored(string name) =>
        AssertParityAsync(CorpusCase.All[name].Test.WithHotChocolate(HotChocolateFlavour.Unresolved));

    private static async Task AssertParityAsync(TestCompilation test)
    {
        var (fromGenerator, output) = Drivers.ByGenerator(test);
        var fromAnalyzer = await Drivers.ByAnalyzerAsync(test, output);

        // The listing first: when they differ, it says how.
        Assert.Equal(SchemaListing.Of(fromGenerator), SchemaListing.Of(fromAnalyzer));
        Assert.Equal(fromGenerator, fromAnalyzer);
    }
}
