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
