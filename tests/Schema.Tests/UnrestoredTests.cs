using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>A source tree whose packages were never restored has the same root fields, with the same access.</summary>
public sealed class UnrestoredTests
{
    /// <summary>The cases where that can't hold, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
    };

    public static TheoryData<string> Names { get; } = new(CorpusCase.All.Keys.Except(Exceptions.Keys));

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_SameRootFields_From_UnrestoredCode(string name)
    {
        var test = CorpusCase.All[name].Test;

        Assert.Equal(RootFields(test), RootFields(test.WithHotChocolate(HotChocolateFlavour.Unresolved)));
    }

    [Theory]
    [InlineData(HotChocolateFlavour.V13)]
    [InlineData(HotChocolateFlavour.V14)]
    [InlineData(HotChocolateFlavour.V16)]
    public void Reads_SameRootFields_From_OtherVersions(HotChocolateFlavour version)
    {
        // What a version lacks doesn't compile there; everything else must be the same.
        var shared = CorpusCase.All.Values
            .Where(corpusCase => corpusCase.Compiles && CompileErrors.Of(corpusCase.Test.WithHotChocolate(version).Build()).Count == 0)
            .ToArray();

        Assert.True(shared.Length > 60, $"Only {shared.Length} cases compile with {version}.");
        Assert.All(shared, corpusCase => Assert.Equal(
            RootFields(corpusCase.Test), RootFields(corpusCase.Test.WithHotChocolate(version))));
    }

    [Fact]
    public void Exceptions_AreStillNeeded() => Assert.All(Exceptions.Keys, name =>
    {
        var test = CorpusCase.All[name].Test;
        Assert.NotEqual(RootFields(test), RootFields(test.WithHotChocolate(HotChocolateFlavour.Unresolved)));
    });

    private static IEnumerable<string> RootFields(TestCompilation test) => SchemaReader.Read(test.Build()).Model.Types
        .Where(type => type.Root is not null)
        .SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name} {field.Access.Kind} {field.Access.Requirement}"))
        .Order(StringComparer.Ordinal);
}
