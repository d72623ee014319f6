using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Mapping.Sdl;

public sealed class MapSdlTests : IDisposable
{
    private const string Usings = "using GqlAuthTooling;\nusing System;\nusing System.Collections.Generic;\n";

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Types_AreWrittenWithWhatTheyAskFor()
    {
        var sdl = await SdlOf(
            """
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)]
                public static Order? GetOrder(int id, OrderState? state = null) => null;
                [RequiresAuthentication]
                public static IEnumerable<string> GetNames() => [];
                [PublicAccess("why")]
                [Deprecated("Say \"hello\".")]
                public static string GetVersion() => "";
                public static int GetForgotten() => 1;
                [PublicAccess("why")]
                public static IThing? GetThing() => null;
            }

            public interface IThing { string Name { get; } }

            [RequiresPermission("Order:see")]
            public sealed class Order : IThing
            {
                public string Name => "";
                [RequiresPermission("Order:margin")]
                public decimal Margin => 1;
            }

            public enum OrderState { Open, [Deprecated("Never used.")] Lost }
            """);

        Assert.Contains(
            """
            type Query {
              forgotten: Int! @requiresScopes(scopes: [["nobody may use this"]])
              names: [String!]! @authenticated
              order(id: Int!, state: OrderState): Order @requiresScopes(scopes: [["Order:read", "Order:see"], ["Order:see", "Order:write"]])
              thing: IThing
              version: String! @deprecated(reason: "Say \"hello\".")
            }

            interface IThing {
              name: String!
            }

            type Order implements IThing @requiresScopes(scopes: [["Order:see"]]) {
              margin: Decimal! @requiresScopes(scopes: [["Order:margin"]])
              name: String!
            }

            enum OrderState {
              LOST @deprecated(reason: "Never used.")
              OPEN
            }

            scalar Decimal

            """,
            sdl,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredArguments_AskOfTheField_OptionalOnesAreNamed()
    {
        var sdl = await SdlOf(
            """
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("why")]
                public static int GetCount([RequiresPermission("A:one")] int a, [RequiresPermission("B:two")] int? b, Filter filter) => 1;
            }

            public sealed record Filter([property: RequiresPermission("C:three")] int C, [property: RequiresPermission("D:four")] int? D);
            """);

        Assert.Contains("  count(a: Int!, b: Int, filter: FilterInput!): Int! @requiresScopes(scopes: [[\"A:one\", \"C:three\"]])\n", sdl, StringComparison.Ordinal);
        Assert.Contains("# - Query.count(b:) asks for B:two where it is supplied.", sdl, StringComparison.Ordinal);
        Assert.Contains("# - FilterInput.d asks for D:four where it is supplied.", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("# - Query.count(a:)", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyAlternatives_CloseTheField()
    {
        var anyOf = string.Concat(Enumerable.Range(0, 9).Select(i => $"[RequiresPermission(\"A{i}:x\", \"B{i}:x\", Match = PermissionMatch.Any)]\n"));
        var sdl = await SdlOf($"[GraphQLRoot(OperationKind.Query)]\npublic static class Queries {{ {anyOf} public static int GetCount() => 1; }}");

        Assert.Contains("  count: Int! @requiresScopes(scopes: [[\"nobody may use this\"]])\n", sdl, StringComparison.Ordinal);
        Assert.Contains("too many alternatives to list: it is closed to everybody.", sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Order:*\"", "nobody may use this")]
    [InlineData("\"*\"", "nobody may use this")]
    [InlineData("\"Order:*\", \"Order:read\", Match = PermissionMatch.Any", "Order:read")]
    public async Task PermissionThatNobodyCanHold_IsNoScope(string permissions, string scope)
    {
        var sdl = await SdlOf(
            $"[GraphQLRoot(OperationKind.Query)]\npublic static class Queries {{ [RequiresPermission({permissions})] public static int GetCount() => 1; }}");

        Assert.Contains($"  count: Int! @requiresScopes(scopes: [[\"{scope}\"]])\n", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reason_CannotEndItsText()
    {
        var sdl = await SdlOf(
            """
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("why")]
                [Deprecated("a\\\"\n\u0001b")]
                public static int GetCount() => 1;
            }
            """);

        Assert.Contains("@deprecated(reason: \"a\\\\\\\"\\n\\u0001b\")\n", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotSaid_IsCountedOnStandardError()
    {
        _tree.Write("Shop.cs", Code.Undeclared);

        var outcome = await Tool.RunAsync(_tree, "map", ".", "--format", "sdl");

        Assert.StartsWith("gqlauth: note: 1 thing of the map can't be said in SDL as it is", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("# - Query.order declares no access, so nobody may use it", outcome.Output, StringComparison.Ordinal);
    }

    private async Task<string> SdlOf(string source)
    {
        _tree.Write("Shop.cs", Usings + source);
        return (await Tool.RunAsync(_tree, "map", ".", "--format", "sdl")).Output;
    }
}
