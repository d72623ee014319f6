using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema.Tests;

public sealed class CorpusTests
{
    [Theory]
    [MemberData(nameof(CorpusCase.Names), MemberType = typeof(CorpusCase))]
    public void Reads_Schema_From_Corpus(string name)
    {
        var corpusCase = CorpusCase.All[name];
        var compilation = corpusCase.Test.Build();
        if (corpusCase.Compiles)
        {
            CompileErrors.AssertNone(compilation);
        }
        else
        {
            Assert.NotEmpty(CompileErrors.Of(compilation));
        }

        AssertSame(corpusCase.Listing, SchemaListing.Of(SchemaReader.Read(compilation).Model));
    }

    [Fact]
    public void Corpus_IsLargeEnoughAndEveryListingHasItsSource()
    {
        Assert.True(CorpusCase.All.Count >= 60, $"Only {CorpusCase.All.Count} cases.");
        Assert.All(
            Directory.EnumerateFiles(CorpusCase.Folder, "*.schema.txt"),
            path => Assert.Contains(Path.GetFileName(path).Replace(".schema.txt", string.Empty), CorpusCase.All.Keys));
    }

    // Whole listings are long; what a person needs are the lines that differ.
    private static void AssertSame(string expected, string actual)
    {
        if (expected != actual)
        {
            var differences = expected.Split('\n').Except(actual.Split('\n')).Select(line => "- " + line)
                .Concat(actual.Split('\n').Except(expected.Split('\n')).Select(line => "+ " + line));
            Assert.Fail("The listing (-) and what was read (+) differ:\n" + string.Join("\n", differences));
        }
    }
}
