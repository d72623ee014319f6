using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

public sealed class DiffTests : IDisposable
{
    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static List<Order> GetOrders([RequiresPermission("Order:search")] string? filter = null) => new();
            [RequiresPermission("Stock:read")]
            public static int GetStock() => 1;
            [PublicAccess("Shown on the start page")]
            public static string GetVersion() => "1";
        }

        public sealed record Order(int Id, [property: RequiresPermission("Margin:read")] decimal Margin, Line[] Lines);

        public sealed record Line(string Name, Price Price);

        [RequiresPermission("Price:read")]
        public sealed record Price(decimal Amount, string Currency);
        """;

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task SameSources_HaveNoChange()
    {
        var outcome = await DiffAsync(Shop);

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal("No change of access from old.cs to new.cs\n", outcome.Output);
    }

    [Fact]
    public async Task WeakerRootField_SaysWhatItOpensAndFails()
    {
        var outcome = await DiffAsync(Shop.Replace("[RequiresPermission(\"Order:read\")]", "[RequiresAuthentication]", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Equal(
            """
            Widened
              Query.orders: was Order:read, now anybody who is signed in: opens 3 fields of Order and Line

            1 widened, from old.cs to new.cs
            Close what was opened by mistake. What is meant, approve: 'gqlauth map PATH --approve' and commit the file.

            """,
            outcome.Output);
    }

    [Fact]
    public async Task FieldOpenedByAnotherWayBefore_IsNotOpenedAgain()
    {
        const string Other = "public static int GetStock() => 1;";
        var old = Shop.Replace(Other, Other + " [RequiresAuthentication] public static Order? GetOrder() => null;", StringComparison.Ordinal);

        var outcome = await DiffAsync(old, old.Replace("[RequiresPermission(\"Order:read\")]", "[RequiresAuthentication]", StringComparison.Ordinal));

        Assert.Contains("  Query.orders: was Order:read, now anybody who is signed in\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewRootFieldThatLeadsToWhatWasGuarded_Fails()
    {
        const string Other = "public static int GetStock() => 1;";
        var with = Shop.Replace(Other, Other + " [PublicAccess(\"x\")] public static List<Order> GetAllOrders() => new();", StringComparison.Ordinal);

        var outcome = await DiffAsync(with);

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith(
            "Widened\n  Query.allOrders: is new: for anybody: opens 3 fields of Order and Line, which they did not reach before. "
            + "Order needed Order:read before, and needs nothing by Query.allOrders → Order\n",
            outcome.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewRootFieldThatAsksForAsMuch_IsAdded()
    {
        const string Other = "public static int GetStock() => 1;";

        var outcome = await DiffAsync(Shop.Replace(
            Other, Other + " [RequiresPermission(\"Order:read\", \"More\")] public static List<Order> GetAllOrders() => new();", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.StartsWith("Added\n  Query.allOrders: is new: for More & Order:read\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GuardOfAType_IsOneChangeWithItsFields()
    {
        var outcome = await DiffAsync(Shop.Replace("[RequiresPermission(\"Price:read\")]", "", StringComparison.Ordinal), Shop);

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal(
            """
            Narrowed
              Price: asked nothing of every caller, now Price:read: closes 2 fields of Price (amount and currency) and Line.price

            1 narrowed, from old.cs to new.cs

            """,
            outcome.Output);
        var opened = await DiffAsync(Shop, Shop.Replace("[RequiresPermission(\"Price:read\")]", "", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Findings, opened.ExitCode);
        Assert.Contains(
            "  Price: asked Price:read of every caller, now nothing: opens 2 fields of Price (amount and currency) and Line.price\n",
            opened.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GuardMovedFromTypeToItsFields_OpensTheWayToItOnly()
    {
        var moved = Shop.Replace("[RequiresPermission(\"Price:read\")]", "", StringComparison.Ordinal).Replace(
            "Price(decimal Amount, string Currency)",
            "Price([property: RequiresPermission(\"Price:read\")] decimal Amount, [property: RequiresPermission(\"Price:read\")] string Currency)",
            StringComparison.Ordinal);

        var outcome = await DiffAsync(moved);

        Assert.Contains("  Price: asked Price:read of every caller, now nothing: opens Line.price\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("amount", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[RequiresPermission(\"Stock:read\")]", "[RequiresPermission(\"Stock:read\", \"Stock:write\")]", "Narrowed", "was Stock:read, now Stock:read & Stock:write")]
    [InlineData("[RequiresPermission(\"Stock:read\")]", "[RequiresPermission(\"Stock:read\", \"Stock:write\", Match = PermissionMatch.Any)]", "Widened", "was Stock:read, now Stock:read | Stock:write")]
    [InlineData("[RequiresPermission(\"Stock:read\")]", "[RequiresPermission(\"Stock:write\")]", "Widened", "was Stock:read, now Stock:write")]
    [InlineData("[RequiresPermission(\"Stock:read\")]", "", "Narrowed", "was Stock:read, now nobody, because nothing is declared. Declare its access (GQLA001)")]
    [InlineData("[RequiresPermission(\"Stock:read\")]", "[PublicAccess(\"x\")]", "Widened", "was Stock:read, now anybody")]
    public async Task ChangedRequirement_IsToldByTheAlgebra(string from, string to, string section, string words)
    {
        var outcome = await DiffAsync(Shop.Replace(from, to, StringComparison.Ordinal));

        Assert.StartsWith($"{section}\n  Query.stock: {words}\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(section == "Widened" ? ExitCodes.Findings : ExitCodes.Clean, outcome.ExitCode);
    }

    [Fact]
    public async Task ManyRootFieldsOfOneClass_AreOneChange()
    {
        string Root(string attribute) => $$"""
            using GqlAuthTooling;
            namespace Shop;
            [GraphQLRoot(OperationKind.Query)]
            {{attribute}}
            public static class Queries
            {
                public static int GetA() => 1; public static int GetB() => 1; public static int GetC() => 1; public static int GetD() => 1;
            }
            """;

        var outcome = await DiffAsync(Root("[RequiresPermission(\"X\")]"), Root("[RequiresAuthentication]"));

        Assert.Contains(
            "Widened\n  4 fields of Query: a, b, c and d: was X, now anybody who is signed in\n\n1 widened", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArgumentGuard_IsToldWhenItGoesAndWhenItComes()
    {
        var open = Shop.Replace("[RequiresPermission(\"Order:search\")] ", "", StringComparison.Ordinal);

        Assert.Contains(
            "Widened\n  Query.orders(filter:): asked Order:search of whoever supplies it, now nothing\n",
            (await DiffAsync(Shop, open)).Output, StringComparison.Ordinal);
        Assert.Contains(
            "Narrowed\n  Query.orders(filter:): asked for nothing, now Order:search of whoever supplies it\n",
            (await DiffAsync(open, Shop)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewAndVanishedFields_AreTold()
    {
        var changed = Shop.Replace(
            "public static int GetStock() => 1;",
            "public static int GetStockNow() => 1; public static int GetForgotten() => 1;",
            StringComparison.Ordinal).Replace("string Currency", "string Unit, int Digits", StringComparison.Ordinal);

        var outcome = await DiffAsync(changed);

        Assert.Equal(
            """
            Removed
              Price.currency: is gone; it was not deprecated
              Query.stock: is gone; it was not deprecated

            Added
              Query.forgotten: is new and declares nothing, so nobody may use it. Declare its access (GQLA001)
              Price: 2 fields (digits and unit) are new: for Price:read
              Query.stockNow: is new: for Stock:read

            2 removed, 3 added, from old.cs to new.cs

            """,
            outcome.Output);
        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
    }

    [Fact]
    public async Task RenamedType_IsComparedUnderItsNewName()
    {
        var renamed = Shop.Replace("Price(decimal", "Money(decimal", StringComparison.Ordinal).Replace("Price Price", "Money Price", StringComparison.Ordinal);

        Assert.Equal(
            "Renamed\n  Price: is called Money now; its fields are compared under that name\n\n1 renamed, from old.cs to new.cs\n",
            (await DiffAsync(renamed)).Output);
        var opened = await DiffAsync(renamed.Replace("[RequiresPermission(\"Price:read\")]", "", StringComparison.Ordinal));
        Assert.Contains(
            "  Money: asked Price:read of every caller, now nothing: opens 2 fields of Money (amount and currency) and Line.price\n",
            opened.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, opened.ExitCode);
    }

    [Fact]
    public async Task OtherReturnType_IsToldWithTheField()
    {
        var open = Shop.Replace("Price Price", "OpenPrice Price", StringComparison.Ordinal) + "\npublic sealed record OpenPrice(decimal Net, int Digits);";

        var outcome = await DiffAsync(open);

        Assert.Contains("Widened\n  Line.price: was Price:read, now anybody who reaches Line, and returns OpenPrice instead of Price: opens 2 fields of OpenPrice", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "[Deprecated(\"Old\", RemovalDate = \"2027-01-01\")]", "is deprecated now, with removal on 2027-01-01: Old")]
    [InlineData("[Deprecated(\"Old\", RemovalDate = \"2027-01-01\")]", "", "is no longer deprecated; it was, with removal on 2027-01-01")]
    [InlineData("[Deprecated(\"Old\", RemovalDate = \"2027-01-01\")]", "[Deprecated(\"Old\", RemovalDate = \"2026-06-01\")]", "may go earlier: from 2026-06-01 on, not 2027-01-01")]
    [InlineData("[Deprecated(\"Old\", RemovalDate = \"2026-06-01\")]", "[Deprecated(\"Old\", RemovalDate = \"2027-01-01\")]", "may go later: from 2027-01-01 on, not 2026-06-01")]
    [InlineData("[Deprecated(\"Old\")]", "[Deprecated(\"Older\", Replacement = \"Query.version\")]", "is replaced by Query.version; has another reason: Older")]
    public async Task Deprecation_IsTold(string from, string to, string words)
    {
        string With(string attribute) => Shop.Replace("public static int GetStock", attribute + " public static int GetStock", StringComparison.Ordinal);

        var outcome = await DiffAsync(With(from), With(to));

        Assert.Equal($"Deprecations\n  Query.stock: {words}\n\n1 about deprecation, from old.cs to new.cs\n", outcome.Output);
    }

    [Fact]
    public async Task Json_HasEverything()
    {
        _tree.Write("old.cs", Shop).Write("new.cs", Shop.Replace("[RequiresPermission(\"Order:read\")]", "[RequiresAuthentication]", StringComparison.Ordinal));

        var json = (await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--format", "json")).Json();

        Assert.Equal(1, json.GetProperty("version").GetInt32());
        Assert.Equal(1, json.GetProperty("summary").GetProperty("unapproved").GetInt32());
        var change = Assert.Single(json.GetProperty("changes").EnumerateArray());
        Assert.Equal("widened", change.GetProperty("change").GetString());
        Assert.Equal("error", change.GetProperty("severity").GetString());
        Assert.Equal("Order:read", change.GetProperty("was").GetString());
        Assert.Equal("authenticated", change.GetProperty("now").GetString());
        Assert.Equal(["Query.orders"], change.GetProperty("coordinates").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(["Line.name", "Order.id", "Order.lines"], change.GetProperty("opens").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public async Task Markdown_CallsNobodyAndEscapes()
    {
        const string Attribute = "[Deprecated(\"Ask @everyone | <b>now</b>\")] ";
        _tree.Write("old.cs", Shop).Write("new.cs", Shop.Replace("public static int GetStock", Attribute + "public static int GetStock", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--format", "markdown");

        Assert.Equal(
            """
            ## Who may use what

            1 about deprecation, from old.cs to new.cs.

            ### Deprecations

            - `Query.stock`: is deprecated now: Ask @<!-- -->everyone \| \<b\>now\</b\>

            """,
            outcome.Output);
    }

    [Fact]
    public async Task LongMarkdown_FitsIntoAComment()
    {
        string Many(string attribute) => "using GqlAuthTooling; namespace Shop; [GraphQLRoot(OperationKind.Query)] public static class Queries {\n"
            + string.Concat(Enumerable.Range(0, 1500).Select(i => $"[RequiresPermission(\"P{i}.that.has.a.long.name:read\")] {attribute} public static int GetField{i}() => 1;\n")) + "}";
        _tree.Write("old.cs", Many("")).Write("new.cs", Many("").Replace("RequiresPermission(\"P", "RequiresPermission(\"Q", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--format", "markdown");

        Assert.InRange(outcome.Output.Length, 50_000, 65_536);
        Assert.Contains("did not fit here", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("## Who may use what\n\n**1500 changes let in somebody who was kept out, and nobody approved them.** 1500 widened", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "old.cs")]
    [InlineData("diff", "old.cs", "none.json")]
    [InlineData("diff", "old.cs", "old.exe")]
    [InlineData("diff", "old.cs", "old.cs", "--approved", "none.txt")]
    [InlineData("diff", "old.cs", "old.cs", "--git", "a..b")]
    public async Task WrongInput_IsRefused(params string[] args)
    {
        _tree.Write("old.cs", Shop).Write("old.exe", "x");

        var outcome = await Tool.RunAsync(_tree, args);

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    private Task<Outcome> DiffAsync(string current) => DiffAsync(Shop, current);

    private async Task<Outcome> DiffAsync(string old, string current)
    {
        _tree.Write("old.cs", old).Write("new.cs", current);
        return await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs");
    }
}
