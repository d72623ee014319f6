using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Schema.Tests.Surface;

public sealed class ApprovedSurfaceTests
{
    private const string Shop = """
        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static Order? GetOrder([RequiresPermission("Order:preview")] DateTime at, Filter filter) => null;

            [PublicAccess("Shown to visitors")]
            public static int GetVersion() => 1;

            public static int GetForgotten() => 1;

            [RequiresPermission("Order: read")]
            public static int GetMalformed() => 1;
        }

        public sealed record Order(int Id, [property: RequiresPermission("Margin")] decimal Margin, Price Price, Staff Staff);

        [RequiresPermission("Price:read", "Price:write", Match = PermissionMatch.Any)]
        public sealed record Price(decimal Amount);

        [HotChocolate.Authorization.Authorize(Policy = "Staff")]
        public sealed record Staff(string Name);

        public sealed class Filter
        {
            public string? Name { get; set; }

            [RequiresPermission("Order:search")]
            public string? Customer { get; set; }
        }
        """;

    private static readonly PermissionSurface Surface = PermissionSurface.Of(SchemaReader.Read(TestCompilation.Of(Shop).Build()).Model);

    [Fact]
    public void Surface_HasALineForWhatAReviewerMustSee()
    {
        Assert.Equal(
            [
                "FilterInput.customer: Order:search",
                "Order.margin: Margin",
                "Order.price: Price:read | Price:write",
                "Price.amount: Price:read | Price:write",
                "Query.forgotten: undeclared",
                "Query.order: Order:read",
                "Query.order(at:): Order:preview",
                "Query.version: public",
                "Staff: delegated(policy:Staff)",
            ],
            Surface.Lines.Select(line => ApprovedSurface.Line(line.Key, line.Value)));
        Assert.Equal(["Query.malformed"], Surface.Unwritable.Keys);
        Assert.True(Surface.Has("Order.id"));
        Assert.True(Surface.Has("Query.order(filter:)"));
        Assert.False(Surface.Has("Order.gone"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LinesOfEveryPlatform_AreRead(string lineEnd)
    {
        var read = ApprovedSurface.Read(SourceText.From(
            "\uFEFF" + string.Join(lineEnd, "# a: b", "", "Query.a: public", "  # c", "\tQuery.a(b:):  A & B  ", "Query.c: authenticated")));

        Assert.Empty(read.Problems);
        Assert.Equal(
            ["3 Query.a public", "5 Query.a(b:) A & B", "6 Query.c authenticated"],
            read.Lines.Select(line => $"{line.Number} {line.Coordinate} {line.Access}"));
    }

    [Fact]
    public void ByteOrderMarkBeforeALine_IsNoPartOfIt() =>
        Assert.Equal("Query.a", Assert.Single(ApprovedSurface.Read(SourceText.From("\uFEFFQuery.a: public")).Lines).Coordinate);

    [Fact]
    public void UnreadableLines_AreProblemsWithTheirNumber()
    {
        var read = ApprovedSurface.Read(SourceText.From("Query.a: public\n<<<<<<< x\nQuery.b: A\n=======\nwhat\n>>>>>>> y\n"));

        Assert.Equal([2, 4, 5, 6], read.Problems.Select(problem => problem.Number));
        Assert.Equal([1, 3], read.Lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData("/a/PermissionMap.approved.txt", true)]
    [InlineData("C:\\a\\permissionmap.approved.TXT", true)]
    [InlineData("PermissionMap.approved.txt", true)]
    [InlineData("/a/OldPermissionMap.approved.txt", false)]
    [InlineData("/PermissionMap.approved.txt/a", false)]
    public void File_IsKnownByItsName(string path, bool isOne) => Assert.Equal(isOne, ApprovedSurface.IsAt(path));

    [Fact]
    public void WrittenFile_IsSortedEndsItsLinesWithLfAndIsReadBack()
    {
        var text = ApprovedSurfaceText.New(Surface);
        var read = ApprovedSurface.Read(SourceText.From(text));

        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith("Staff: delegated(policy:Staff)\n", text, StringComparison.Ordinal);
        Assert.Equal(Surface.Lines.Keys.Order(StringComparer.Ordinal), read.Lines.Select(line => line.Coordinate));
        Assert.Empty(SurfaceComparison.Of(Surface, read.Lines));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void ApprovedAgain_IsTheSame(string lineEnd)
    {
        var text = ApprovedSurfaceText.New(Surface);
        var onDisk = text.Replace("\n", lineEnd, StringComparison.Ordinal);

        Assert.Equal(text, ApprovedSurfaceText.Approve(SourceText.From(onDisk), Surface));
        Assert.Equal(text, ApprovedSurfaceText.Approve(SourceText.From("\uFEFF" + onDisk), Surface));
    }

    [Fact]
    public void ApprovedFile_KeepsItsCommentsAndDropsWhatIsGone() => Assert.Equal(
        "# Top\n\n" + string.Join("\n", Surface.Lines.Select(line =>
            (line.Key == "Query.version" ? "# Above version\n" : "") + ApprovedSurface.Line(line.Key, line.Value))) + "\n# End\n",
        ApprovedSurfaceText.Approve(
            SourceText.From("# Top\n\nQuery.z: public\n# Above gone\nQuery.gone: A\n# Above version  \nQuery.version: A\nQuery.version: public\n# End"),
            Surface));

    [Fact]
    public void Differences_AreNamedOnce()
    {
        var approved = ApprovedSurface.Read(SourceText.From("""
            Order.id: Order:read
            Order.price: public
            Price.amount: authenticated
            Query.forgotten: undeclared
            Query.gone: public
            Query.malformed: Order:read
            Query.order: Order:read
            Query.order: public
            Query.order(at:): Order:preview & Order:read
            Query.version: public
            Staff: delegated(policy:Staff)
            """));

        Assert.Equal(
            [
                "New FilterInput.customer", "Weaker Order.id", "New Order.margin", "Changed Order.price", "Changed Price.amount",
                "Gone Query.gone", "Weaker Query.order(at:)",
            ],
            SurfaceComparison.Of(Surface, approved.Lines).Select(difference => $"{difference.Change} {difference.Coordinate}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AnyFile_IsReadAndRewrittenWithoutLosingALine(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["Query.a: public", "Query.a: A", "Query.b: A & (B | C)", "# c", "", "what", "<<<<<<< x", ": ", "\uFEFF", "a: public"];
        for (var i = 0; i < 300; i++)
        {
            var text = SourceText.From(string.Concat(Enumerable.Range(0, random.Next(9))
                .Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? "\n" : "\r\n"))));
            var before = ApprovedSurface.Read(text);
            var rewritten = ApprovedSurfaceText.Edit(text, new Dictionary<string, SurfaceAccess>(), []);
            var after = ApprovedSurface.Read(SourceText.From(rewritten));

            Assert.Equal(
                before.Lines.Select(line => ApprovedSurface.Line(line.Coordinate, line.Access)).Distinct().Order(StringComparer.Ordinal),
                after.Lines.Select(line => ApprovedSurface.Line(line.Coordinate, line.Access)).Order(StringComparer.Ordinal));
            Assert.Equal(before.Problems.Count, after.Problems.Count);
            Assert.Equal(rewritten, ApprovedSurfaceText.Edit(SourceText.From(rewritten), new Dictionary<string, SurfaceAccess>(), []));
        }
    }
}
