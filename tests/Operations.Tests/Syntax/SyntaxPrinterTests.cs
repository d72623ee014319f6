namespace GqlAuthTooling.Operations.Tests;

/// <summary>That the printer agrees with graphql-js on all else is held by <see cref="GraphQLJsAgreementTests"/>.</summary>
public sealed class SyntaxPrinterTests
{
    [Fact]
    public void Operation_IsPrintedOnLines() =>
        Assert.Equal(
            "query Q($a: Int = 1) @b {\n  c: d(e: \"f\") {\n    ... on G {\n      h\n    }\n  }\n}",
            SyntaxPrinter.Print(GraphQLDocument.Parse("query Q($a:Int=1)@b{c:d(e:\"f\"){...on G{h}}}")));

    [Fact]
    public void Type_IsPrintedOnLines() =>
        Assert.Equal(
            "\"\"\"Why\"\"\"\ntype A implements B & C @d {\n  e(\n    \"f\"\n    g: Int\n  ): [H!]!\n}",
            SyntaxPrinter.Print(GraphQLDocument.Parse("\"\"\"Why\"\"\" type A implements B&C @d{e(\"f\" g:Int):[H!]!}")));

    [Fact]
    public void PartOfADocument_IsPrintedAlone() =>
        Assert.Equal("[A!]!", ((ObjectTypeNode)GraphQLDocument.Parse("type T { a: [A!]! }").Definitions[0]).Fields[0].Type.ToString());

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("schema.graphql")]
    public void PrintedDocument_IsPrintedAgainTheSame(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Syntax", "Documents", name));
        var printed = SyntaxPrinter.Print(GraphQLDocument.Parse(text));

        Assert.Equal(printed, SyntaxPrinter.Print(GraphQLDocument.Parse(printed)));
    }
}
