using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>Our parser and printer say what graphql-js says: which documents are none, with which message and where, and which tree
/// the others are, with which places and strings.</summary>
public sealed class GraphQLJsAgreementTests
{
    private const int Valid = 8_000;
    private const int Broken = 12_000;

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("schema.graphql")]
    public void DocumentWithEveryConstruct_IsReadAlike(string name) => AssertAlike([File.ReadAllText(PathOf(name))], areDocuments: true);

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("schema.graphql")]
    public void EveryConstructCutShortAnywhere_IsRefusedAlike(string name)
    {
        var text = File.ReadAllText(PathOf(name));
        AssertAlike([.. Enumerable.Range(0, text.Length).Select(length => text[..length])]);
    }

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("schema.graphql")]
    public void EveryConstructWithACharacterLeftOut_IsReadAlike(string name)
    {
        var text = File.ReadAllText(PathOf(name));
        AssertAlike([.. Enumerable.Range(0, text.Length / 3).Select(third => text.Remove(3 * third, 1))]);
    }

    [Theory]
    [InlineData("@octokit/graphql-schema/schema.graphql")]
    [InlineData("@digdir/dialogporten-schema/schema.verified.graphql")]
    [InlineData("@nautical-commerce/graphql-schema/nautical/schema.graphql")]
    public void SchemaInUse_IsReadAlike(string path) => AssertAlike([File.ReadAllText(Node.PathOf(path))], areDocuments: true);

    [Fact]
    public void GeneratedDocument_IsReadAlike()
    {
        var random = new Random(20250903);
        var generator = new DocumentGenerator(random);
        AssertAlike([.. Enumerable.Range(0, Valid).Select(_ => generator.Join(generator.Document()))], areDocuments: true);
    }

    [Fact]
    public void BrokenDocument_IsReadAlike()
    {
        var random = new Random(18150);
        var generator = new DocumentGenerator(random);
        var breaker = new DocumentBreaker(random, generator);
        var answers = AssertAlike([.. Enumerable.Range(0, Broken).Select(_ => breaker.Break(generator.Document()))]);
        var kinds = answers.Where(IsError).Select(answer => answer[..Math.Min(answer.Length, 48)].Split(' ', 2)[1].Split('"')[0]).Distinct();

        //// The documents must be broken, and in many ways.
        Assert.InRange(answers.Count(IsError), Broken / 2, Broken - (Broken / 50));
        Assert.InRange(kinds.Count(), 40, int.MaxValue);
    }

    private static List<string> AssertAlike(IReadOnlyList<string> documents, bool areDocuments = false)
    {
        var answers = GraphQLJs.Parse(documents);
        Assert.All(areDocuments ? answers : [], answer => Assert.StartsWith("tree\n", answer, StringComparison.Ordinal));
        Assert.Equal(documents.Count, answers.Count);
        var differences = new StringBuilder();
        var count = 0;
        for (var i = 0; i < documents.Count; i++)
        {
            var ours = TreeText.Answer(documents[i]);
            if (ours != answers[i] && ++count <= 5)
            {
                differences.Append(Difference(documents[i], ours, answers[i]));
            }
        }

        Assert.True(count == 0, string.Create(CultureInfo.InvariantCulture, $"{count} of {documents.Count} differ:\n{differences}"));
        return answers;
    }

    private static string Difference(string document, string ours, string theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"--- document\n{Around(document, 0, 2000)}\n--- ours\n{Around(ours, at, 200)}\n--- graphql-js\n{Around(theirs, at, 200)}\n";
    }

    private static string Around(string text, int at, int length)
    {
        var start = Math.Max(0, at - 100);
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static bool IsError(string answer) => answer.StartsWith("error", StringComparison.Ordinal);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Syntax", "Documents", name);
}
