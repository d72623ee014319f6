using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>Our parser and printer say what graphql-js says: which documents are none, with which message and where, and which tree
/// the others are, with which places and strings.</summary>
public sealed class GraphQLJsAgreementTests
{
    private const int Valid = 8_000;
    private const int Broken = 12_000;

    /// <summary>Our documents with every construct, and the kitchen sinks of the GraphQL Foundation's editor, which the npm package of
    /// graphql-js lacks.</summary>
    public static TheoryData<string> KitchenSinks => new(
        "executable.graphql",
        "schema.graphql",
        "codemirror-graphql/src/__tests__/kitchen-sink.graphql",
        "codemirror-graphql/src/__tests__/schema-kitchen-sink.graphql");

    [Theory]
    [MemberData(nameof(KitchenSinks))]
    public void KitchenSink_IsReadAlike(string name) => AssertAlike([File.ReadAllText(PathOf(name))], areDocuments: true);

    [Fact]
    public void OurDocuments_HaveEveryKindOfNodeOfADocument()
    {
        var missing = Node.Run("kinds.mjs", PathOf("executable.graphql"), PathOf("schema.graphql")).Split('\n');

        //// Coordinates are a text of their own, and extending directives an experiment that has to be asked for.
        Assert.Equal(["DirectiveExtension"], missing.Where(kind => !kind.EndsWith("Coordinate", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(KitchenSinks))]
    public void KitchenSinkCutShortAnywhere_IsRefusedAlike(string name)
    {
        var text = File.ReadAllText(PathOf(name));
        AssertAlike([.. Enumerable.Range(0, text.Length).Select(length => text[..length])]);
    }

    [Theory]
    [MemberData(nameof(KitchenSinks))]
    public void KitchenSinkWithACharacterLeftOut_IsReadAlike(string name)
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

    private static string PathOf(string name) =>
        name.Contains('/', StringComparison.Ordinal) ? Node.PathOf(name) : Path.Combine(AppContext.BaseDirectory, "Syntax", "Documents", name);
}
