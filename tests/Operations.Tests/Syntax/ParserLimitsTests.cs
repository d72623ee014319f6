using System.Text;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>Documents made to cost much. Those of ten megabytes would take hours if any step were not linear.</summary>
public sealed class ParserLimitsTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string, string, string> Nested => new()
    {
        { "{a", "{a", "}" },
        { "{", "...{", "a}" },
        { "{a(b:", "[", "]" },
        { "{a(b:", "{c:", "1}" },
        { "query($a:", "[", "]" },
        { "type T{a:", "[", "]" },
        { "input T{a:B=", "[", "]" },
        { "{a@b(c:", "{d:[", "]}" },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void TenThousandLevels_AreRefusedOnASmallStack(string before, string level, string end)
    {
        _ = end;
        var error = OnSmallStack(before + string.Concat(Enumerable.Repeat(level, 10_000)));

        Assert.Matches(@"^Syntax Error: Document is nested more than [0-9]+ levels deep\. Parsing aborted\.$", error!.Message);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void DepthUpToTheLimit_IsAllowed(int depth, bool isRefused)
    {
        var text = string.Concat(Enumerable.Repeat("{a", depth)) + new string('}', depth);

        Assert.Equal(
            isRefused ? "Syntax Error: Document is nested more than 200 levels deep. Parsing aborted." : null,
            Record.Exception(() => GraphQLDocument.Parse(text))?.Message);
    }

    [Fact]
    public void DepthBeyondTheStack_IsRefusedWhateverTheLimit()
    {
        var text = string.Concat(Enumerable.Repeat("{a", 100_000));

        Assert.NotNull(OnSmallStack(text, new ParserLimits { MaxDepth = int.MaxValue }));
    }

    [Theory]
    [InlineData("{a ", "b ", "Syntax Error: Document contains more than 2000000 tokens. Parsing aborted.", 130)]
    [InlineData("{a(b:[", "1,", "Syntax Error: Document contains more than 2000000 tokens. Parsing aborted.", 130)]
    [InlineData("{a(b:\"", "\\n", "Syntax Error: Unterminated string.", 1)]
    [InlineData("{a(b:\"\"\"", "\"a", "Syntax Error: Unterminated string.", 1)]
    [InlineData("{a(b:\"\"\"", "\\\"", "Syntax Error: Unterminated string.", 1)]
    [InlineData("", "#\n", "Syntax Error: Unexpected <EOF>.", 1)]
    [InlineData("", " \r", "Syntax Error: Unexpected <EOF>.", 1)]
    [InlineData("", "\uFEFF", "Syntax Error: Unexpected <EOF>.", 1)]
    [InlineData("{a(b:", "1", "Syntax Error: Expected Name, found <EOF>.", 1)]
    [InlineData("{", "a", "Syntax Error: Expected Name, found <EOF>.", 5)]
    [InlineData("{a", "@a", "Syntax Error: Document contains more than 2000000 tokens. Parsing aborted.", 130)]
    [InlineData("{a(b:\"", "\uD83D\uDE00", "Syntax Error: Unterminated string.", 1)]
    [InlineData("{a(b:\"\"\"", "\n", "Syntax Error: Unterminated string.", 1)]
    public void TenMegabytes_AreRefusedInBoundedMemory(string before, string repeated, string message, int bytesAllocatedAByte)
    {
        var bytes = Fill(before, repeated);
        var (error, allocated) = Measure(() => GraphQLDocument.Parse(bytes));

        Assert.Equal(message, error?.Message);
        Assert.InRange(allocated, 0, (long)(bytesAllocatedAByte + 1) * TenMegabytes);
    }

    [Theory]
    [InlineData("{a(b:\"", "a", "\")}")]
    [InlineData("{a(b:\"", "\\u00e9", "\")}")]
    [InlineData("{a(b:\"\"\"", "  a\n", "\"\"\")}")]
    [InlineData("{a #", "a", "\n}")]
    [InlineData("{", "a", "}")]
    public void TenMegabytesOfOneToken_AreParsedInBoundedMemory(string before, string repeated, string after)
    {
        var bytes = Fill(before, repeated, after);
        GraphQLDocument? document = null;
        var (error, allocated) = Measure(() => document = GraphQLDocument.Parse(bytes));

        Assert.Null(error);
        Assert.InRange(allocated, 0, 4L * TenMegabytes);
        var text = Measure(() => Assert.InRange(((FieldNode)((OperationNode)document!.Definitions[0]).Selections[0]).Arguments.Sum(a => a.Value.Text.Length), 0, TenMegabytes));
        Assert.InRange(text.Allocated, 0, 5L * TenMegabytes);
    }

    [Fact]
    public void ManyNamesThatFallTogether_AreReadInBoundedMemory()
    {
        //// Alike in what a cheap hash would look at: length, beginning and end.
        var text = new StringBuilder("{");
        for (var i = 0; i < 300_000; i++)
        {
            text.Append("commonbeginning").Append(i.ToString("x8", System.Globalization.CultureInfo.InvariantCulture)).Append("commonend ");
        }

        var bytes = Encoding.UTF8.GetBytes(text.Append('}').ToString());
        var (error, allocated) = Measure(() => GraphQLDocument.Parse(bytes));

        Assert.Null(error);
        Assert.InRange(allocated, 0, 16L * bytes.Length);
    }

    [Fact]
    public void MoreBytesThanTheLimit_AreRefusedWithoutACopy()
    {
        var bytes = new byte[(16 * 1024 * 1024) + 1];
        var (error, allocated) = Measure(() => GraphQLDocument.Parse(bytes, "big.graphql"));

        Assert.Equal("Syntax Error: Document has more than 16777216 bytes. Parsing aborted.", error?.Message);
        Assert.Equal("big.graphql", Assert.IsType<GraphQLSyntaxException>(error).SourceName);
        Assert.InRange(allocated, 0, 100_000);
    }

    [Fact]
    public void TextOfMoreBytesThanCharacters_IsMeasuredInBytes() =>
        Assert.Equal(
            "Syntax Error: Document has more than 10 bytes. Parsing aborted.",
            Record.Exception(() => GraphQLDocument.Parse("{a #éééé\n}", limits: new ParserLimits { MaxBytes = 10 }))?.Message);

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Tokens_AreCountedAsGraphQLJsDoes(int limit, bool isRefused) =>
        Assert.Equal(
            isRefused ? $"Syntax Error: Document contains more than {limit} tokens. Parsing aborted." : null,
            Record.Exception(() => GraphQLDocument.Parse("{ a { b c } # d\n }".Replace("c ", "", StringComparison.Ordinal), limits: new ParserLimits { MaxTokens = limit }))?.Message);

    private static byte[] Fill(string before, string repeated, string after = "")
    {
        var unit = Encoding.UTF8.GetBytes(repeated);
        var count = (TenMegabytes - before.Length - after.Length) / unit.Length;
        var bytes = new byte[before.Length + after.Length + (count * unit.Length)];
        Encoding.UTF8.GetBytes(before, bytes);
        for (var i = 0; i < count; i++)
        {
            unit.CopyTo(bytes.AsSpan(before.Length + (i * unit.Length)));
        }

        Encoding.UTF8.GetBytes(after, bytes.AsSpan(bytes.Length - after.Length));
        return bytes;
    }

    private static (Exception? Error, long Allocated) Measure(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Record.Exception(action);
        return (error, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Exception? OnSmallStack(string text, ParserLimits? limits = null)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(() => GraphQLDocument.Parse(text, limits: limits)), SmallStack);
        thread.Start();
        thread.Join();
        return error;
    }
}
