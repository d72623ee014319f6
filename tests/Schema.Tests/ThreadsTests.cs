using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>Threads make a reading faster, never different.</summary>
public sealed class ThreadsTests
{
    [Theory]
    [InlineData(HotChocolateFlavour.V15)]
    [InlineData(HotChocolateFlavour.Unresolved)]
    public void Reads_TheSame_From_ManyThreadsAndOne(HotChocolateFlavour flavour)
    {
        var compilation = WholeCorpus(flavour);
        var oneThread = (CSharpCompilation)compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));

        Assert.Equal(SchemaListing.Of(SchemaReader.Read(oneThread).Model), SchemaListing.Of(SchemaReader.Read(compilation).Model));
    }

    [Fact]
    public void Reads_Nothing_From_ACancelledReading()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => SchemaReader.Read(WholeCorpus(HotChocolateFlavour.V15), cancelled.Token));
    }

    // All cases as one project: large enough for threads, and full of classes of one name and code that doesn't compile.
    private static CSharpCompilation WholeCorpus(HotChocolateFlavour flavour) => TestCompilation
        .OfFiles([.. CorpusCase.All.Values.SelectMany(corpusCase => corpusCase.Test.Files.Select(file =>
            file with { Path = corpusCase.Name + "/" + file.Path }))])
        .WithHotChocolate(flavour)
        .Build();
}
