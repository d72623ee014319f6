using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests.Harness;

public sealed class ConventionTests
{
    [Fact]
    public void TestNames_SayWhatTheirSourceExpects() =>
        Assert.Empty(TestNames.BrokenPromises(RepositoryFiles.PathOf("tests", "Analyzers.Tests")));
}
