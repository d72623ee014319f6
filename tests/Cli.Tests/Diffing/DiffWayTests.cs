using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

/// <summary>Whatever leads around a guard is told, and what doesn't is not.</summary>
public sealed class DiffWayTests : IDisposable
{
    private const string Shop = """
        using System.Collections.Generic;
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static List<Order> GetOrders() => new();
            [PublicAccess("Everybody has one")]
            public static Customer? GetCustomer() => null;
            [PublicAccess("Everybody searches")]
            public static IFound? GetFound() => null;
            [RequiresPermission("Vault:read", "Vault:open", Match = PermissionMatch.Any)]
            public static Vault? GetVault() => null;
        }

        public sealed record Order(int Id, Money Total, [property: RequiresPermission("Margin:read")] decimal Margin);
        public sealed record Money(decimal Amount, string Currency);
        public sealed record Customer(string Name, Money Balance, Tag Tag);
        public sealed record Tag(string Text);
        public sealed record Invoice(int Number, Money Total);
        public sealed record Vault([property: RequiresPermission("Vault:count")] int Count);
        public interface IFound { string Title { get; } }
        public sealed record Page(string Title) : IFound;
        public sealed record Draft(string Title, string Author);
        """;

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task NewFieldOfAnOrdinaryType_ThatLeadsAroundAGuard_IsAWidening()
    {
        var outcome = await DiffAsync(Changed("string Name,", "string Name, Order? LastOrder,"));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Equal(
            """
            Widened
              Customer.lastOrder: is new: for anybody who reaches Customer: opens 2 fields of Order (id and total), which they did not reach before. Order needed Order:read before, and needs nothing by Query.customer → Customer.lastOrder → Order

            1 widened, from old.cs to new.cs
            Close what was opened by mistake. What is meant, approve: 'gqlauth map PATH --approve' and commit the file.
            What no line of it can show is approved at the top of PermissionMap.approved.txt by:
              #! Customer.lastOrder -> Order: public

            """,
            outcome.Output);
    }

    [Theory]
    [InlineData("string Name,", "string Name, string Email,", "Customer.email: is new: for anybody who reaches Customer")]
    [InlineData("string Name,", "string Name, Money Credit,", "Customer.credit: is new: for anybody who reaches Customer")]
    [InlineData("string Name,", "string Name, Page Home,", "Customer.home: is new: for anybody who reaches Customer")]
    [InlineData("string Name,", "string Name, [property: RequiresPermission(\"Order:read\")] Order? LastOrder,", "Customer.lastOrder: is new: for Order:read")]
    [InlineData("string Name,", "string Name, [property: RequiresPermission(\"Order:read\", \"Order:write\")] Order? LastOrder,", "Customer.lastOrder: is new: for Order:read & Order:write")]
    [InlineData("string Name,", "string Name, Address Home,", "Customer.home: is new: for anybody who reaches Customer")]
    public async Task HarmlessNewField_StaysAdded(string from, string to, string told)
    {
        var outcome = await DiffAsync(Changed(from, to) + "\npublic sealed record Address(string Street);");

        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Output);
        Assert.Contains($"  {told}\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Widened", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewFieldWhoseTypeIsNewToo_IsFollowedToWhatItOpens()
    {
        var outcome = await DiffAsync(Changed("string Name,", "string Name, Cart? Cart,") + "\npublic sealed record Cart(Order[] Orders);");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("by Query.customer → Customer.cart → Cart.orders → Order\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Widened\n  Customer.cart: is new", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Added\n  Cart: is new, with 1 field (orders)", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FieldThatReturnsAnotherTypeUnderTheSameAccess_IsAWidening()
    {
        var outcome = await DiffAsync(Changed("Tag Tag", "Order Tag"));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("Widened\n  Customer.tag: returns Order instead of Tag: opens 2 fields of Order (id and total)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("  #! Customer.tag -> Order: public\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FieldThatReturnsANewTypeWhoseFieldsOfTheSameNamesAskForLess_IsAWidening()
    {
        var old = Changed("[PublicAccess(\"Everybody searches\")]", "[RequiresPermission(\"Vault:all\")] public static Vault[] GetVaults() => []; [PublicAccess(\"Everybody searches\")]");

        var outcome = await DiffAsync(
            old, old.Replace("Vault? GetVault", "OpenVault? GetVault", StringComparison.Ordinal) + "\npublic sealed record OpenVault(int Count, int Height);");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains(
            "  Query.vault: returns OpenVault instead of Vault: opens 1 field of OpenVault (count); the same names needed "
            + "Vault:count & (Vault:open | Vault:read) before, and need Vault:open | Vault:read now\n",
            outcome.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FieldThatReturnsAnotherHarmlessType_IsTold()
    {
        var outcome = await DiffAsync(Changed("Tag Tag", "Label Tag") + "\npublic sealed record Label(string Words);\npublic sealed record Other(Tag Tag);");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("Returning another type\n  Customer.tag: returns Label instead of Tag\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewImplementerOfAnInterface_ThatWasGuarded_IsAWidening()
    {
        var guarded = Shop.Replace("public static IFound?", "[RequiresPermission(\"Draft:read\")] public static List<Draft> GetDrafts() => new();\n[PublicAccess(\"x\")] public static IFound?", StringComparison.Ordinal)
            .Replace("[PublicAccess(\"Everybody searches\")]\n", "", StringComparison.Ordinal);

        var outcome = await DiffAsync(guarded, guarded.Replace("string Author);", "string Author) : IFound;", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("Found: Draft is one of its types now: opens 2 fields of Draft (author and title), which they did not reach before. Draft needed Draft:read before, and needs nothing by ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Found -> Draft: public\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewMemberOfAUnion_ThatWasGuarded_IsAWidening()
    {
        const string Sdl = """
            directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT
            type Query { found: Found orders: [Order!] @requiresScopes(scopes: [["read orders:all", "orders/all"], ["orders/all"]]) }
            union Found = Page MORE
            type Page { title: String }
            type Order { id: ID total: Int @requiresScopes(scopes: [["orders/total"]]) }
            """;
        _tree.Write("old.graphql", Sdl.Replace("MORE", "", StringComparison.Ordinal)).Write("new.graphql", Sdl.Replace("MORE", "| Order", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.graphql", "new.graphql");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith(
            "Widened\n  Found: Order is one of its types now: opens 1 field of Order (id), which they did not reach before. "
            + "Order needed orders/all before, and needs nothing by Query.found → ... on Order → Order\n",
            outcome.Output,
            StringComparison.Ordinal);
        var back = await Tool.RunAsync(_tree, "diff", "new.graphql", "old.graphql");
        Assert.Equal(ExitCodes.Clean, back.ExitCode);
        Assert.StartsWith(
            "Narrowed\n  Found: Order is none of its types any more: closes 1 field of Order (id). "
            + "Order needed nothing by Query.found → ... on Order → Order, and needs orders/all now\n",
            back.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypeThatAFederationGatewayFetchesNow_IsAWidening()
    {
        var old = "using HotChocolate.ApolloFederation.Resolvers;\n" + Shop.Replace(
            "public sealed record Order(int Id, Money Total, [property: RequiresPermission(\"Margin:read\")] decimal Margin);",
            "public sealed record Order(int Id, Money Total) { RESOLVER }",
            StringComparison.Ordinal);

        var outcome = await DiffAsync(
            old.Replace("RESOLVER", "", StringComparison.Ordinal),
            old.Replace("RESOLVER", "[ReferenceResolver] public static Order? Fetch(int id) => null;", StringComparison.Ordinal));

        Assert.True(outcome.ExitCode == ExitCodes.Findings, outcome.Output);
        Assert.StartsWith(
            "Widened\n  Order: a federation gateway fetches it by its key now: opens 2 fields of Order (id and total), which they did not reach before. "
            + "Order needed Order:read before, and needs nothing by _entities on Order → Order\n",
            outcome.Output,
            StringComparison.Ordinal);
        Assert.Contains("  #! _entities -> Order: public\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongWay_IsShortened()
    {
        const string Sdl = "directive @authenticated on FIELD_DEFINITION\ntype Query { order: Order @authenticated start: T0 }\ntype Order { id: ID }\n";
        string Chain(string last) => Sdl + string.Concat(Enumerable.Range(0, 1000).Select(i => $"type T{i} {{ next: T{i + 1} }}\n")) + $"type T1000 {{ id: ID {last} }}\n";
        _tree.Write("old.graphql", Chain("")).Write("new.graphql", Chain("order: Order"));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.graphql", "new.graphql");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains(" by Query.start → T0.next → T1.next → T2.next → T3.next → 993 more → T997.next → ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WayWhereEverythingAsksForMore_IsAWideningForWhoHasIt()
    {
        var outcome = await DiffAsync(Changed("string Name,", "string Name, Vault? Vault,"));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("opens 1 field of Vault (count) to those of them who have what these ask for. Vault needed Vault:open | Vault:read before, and needs nothing by", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChoiceOfTwoWaysThatWereThere_IsNoWidening()
    {
        const string Ways = "[RequiresPermission(\"Order:read\")]";
        var both = Shop.Replace(Ways, Ways + " public static Order? GetFirst() => null; [RequiresPermission(\"Order:write\")] public static Order? GetLast() => null; " + Ways, StringComparison.Ordinal);
        var choice = both.Replace(
            "public static Order? GetFirst()",
            "public static Order? GetFirst() => null; [RequiresPermission(\"Order:read\", \"Order:write\", Match = PermissionMatch.Any)] public static Order? GetEither()",
            StringComparison.Ordinal);

        var outcome = await DiffAsync(both, choice);

        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Output);
        Assert.Contains("Added\n  Query.either: is new", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyWaysIntoOneType_DoNotHideANewOne()
    {
        string Root(int i) => $"[RequiresPermission(\"P{i:00}\")] public static Order? GetOrder{i:00}() => null;\n";
        var old = Shop.Replace("[PublicAccess(\"Everybody has one\")]", string.Concat(Enumerable.Range(0, 20).Select(Root)) + "[RequiresPermission(\"Z\")]", StringComparison.Ordinal);

        var outcome = await DiffAsync(old, old.Replace("string Name,", "string Name, Order? LastOrder,", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("Customer.lastOrder: is new: for anybody who reaches Customer: opens 2 fields of Order (id and total)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Order needed P00, P01, P02 or one of many others before, and needs Z by", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreWaysThanAreCompared_LeaveNoNewStepUntold()
    {
        // All ways that are kept led to the order before; the one that didn't is longer.
        _tree.Write("old.graphql", ManyWays("id: ID")).Write("new.graphql", ManyWays("id: ID order: Order"));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.graphql", "new.graphql");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Box.order: leads to Order now, from a type to which more ways lead than can be compared", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Added", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatLiesBehindMoreWaysThanAreCompared_IsUncertainToo()
    {
        _tree.Write("old.graphql", ManyWays("inner: Inner", "type Inner { id: ID }"))
            .Write("new.graphql", ManyWays("inner: Inner", "type Inner { id: ID order: Order }"));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.graphql", "new.graphql");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Inner.order: leads to Order now, from a type to which more ways lead than can be compared", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndeclaredFieldThatIsPublicNow_AndLeadsAroundAGuard_IsAWidening()
    {
        var old = Shop.Replace("public static Customer?", "public static Order? GetLast() => null; [PublicAccess(\"x\")] public static Customer?", StringComparison.Ordinal)
            .Replace("[PublicAccess(\"Everybody has one\")]", "", StringComparison.Ordinal);
        var current = old.Replace("public static Order? GetLast()", "[PublicAccess(\"y\")] public static Order? GetLast()", StringComparison.Ordinal);

        var outcome = await DiffAsync(old, current);

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith(
            "Widened\n  Query.last: was nobody, because nothing is declared, now anybody: opens 2 fields of Order (id and total)\n",
            outcome.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApprovedStep_ApprovesNoStepBehindIt()
    {
        var old = Shop.Replace("[PublicAccess(\"Everybody has one\")]", "[RequiresPermission(\"Customer:read\")]", StringComparison.Ordinal);
        var current = Changed("string Name,", "string Name, Order? LastOrder,");
        _tree.Write("old.cs", old).Write("new.cs", current).Write("reviewed.txt", "Query.customer: public\n");

        var outcome = await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--approved", "reviewed.txt");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("Query.customer: was Customer:read, now public", outcome.Output.Replace("anybody", "public", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("  Customer.lastOrder: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndeclaredFieldThatIsDeclaredNow_IsNoWidening()
    {
        var old = Changed("[RequiresPermission(\"Order:read\")]", "");

        var outcome = await DiffAsync(old, Shop);

        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Output);
    }

    [Fact]
    public async Task Json_HasWhatItNeededAndNeedsAndHowToApprove()
    {
        _tree.Write("old.cs", Shop).Write("new.cs", Changed("string Name,", "string Name, Order? LastOrder,"));

        var json = (await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--format", "json")).Json();

        var change = Assert.Single(json.GetProperty("changes").EnumerateArray());
        Assert.Equal("widened", change.GetProperty("change").GetString());
        Assert.Equal("error", change.GetProperty("severity").GetString());
        Assert.Equal("Order:read", change.GetProperty("was").GetString());
        Assert.Equal("public", change.GetProperty("now").GetString());
        Assert.Equal(["Customer.lastOrder"], change.GetProperty("coordinates").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(["Order.id", "Order.total"], change.GetProperty("opens").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(["#! Customer.lastOrder -> Order: public"], change.GetProperty("approveWith").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public async Task Markdown_SaysHowToApprove()
    {
        _tree.Write("old.cs", Shop).Write("new.cs", Changed("string Name,", "string Name, Order? LastOrder,"));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--format", "markdown");

        Assert.Contains("**One change lets in somebody who was kept out, and nobody approved it.** 1 widened", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("- `Customer.lastOrder`: is new", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n- `#! Customer.lastOrder -> Order: public`\n", outcome.Output, StringComparison.Ordinal);
    }

    private static string Changed(string from, string to) => Shop.Replace(from, to, StringComparison.Ordinal);

    // Order and Box stand behind forty guards of which none implies another, and Box behind one more that is further away.
    private static string ManyWays(string box, string more = "") =>
        "directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION\ntype Query {\n"
        + string.Concat(Enumerable.Range(0, 40).Select(i => $"o{i}: Order @requiresScopes(scopes: [[\"P{i}\"]])\nb{i}: Box @requiresScopes(scopes: [[\"P{i}\"]])\n"))
        + $"far: Far }}\ntype Far {{ box: Box @requiresScopes(scopes: [[\"Z\"]]) }}\ntype Box {{ {box} }}\n{more}\ntype Order {{ id: ID }}\n";

    private Task<Outcome> DiffAsync(string current) => DiffAsync(Shop, current);

    private async Task<Outcome> DiffAsync(string old, string current)
    {
        _tree.Write("old.cs", old).Write("new.cs", current);
        return await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs");
    }
}
