using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.AspNetAuthorizationHasNoEffect, GqlAuthTooling.CodeFixes.AspNetAuthorizationHasNoEffectFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AspNetAuthorizationHasNoEffectFixTests
{
    [Theory]
    [InlineData("[|Authorize|]", "RequiresAuthentication")]
    [InlineData("[|AllowAnonymous|]", "PublicAccess(\"\")")]
    [InlineData("[|Authorize(\"Admins\")|]", "HotChocolate.Authorization.Authorize(\"Admins\")")]
    [InlineData("[|Authorize(Policy = Shop.Admins)|]", "HotChocolate.Authorization.Authorize(Policy = Shop.Admins)")]
    [InlineData(
        "[|Authorize(Roles = \"Admin, Owner\")|]",
        "HotChocolate.Authorization.Authorize(Roles = new[] { \"Admin\", \"Owner\" })")]
    public Task AspNetAttribute_IsReplaced(string attribute, string replacement)
    {
        const string source = """
            using Microsoft.AspNetCore.Authorization;

            static class Shop { public const string Admins = "a"; }

            [QueryType]
            public static class OrderQueries
            {
                /// <summary>An order.</summary>
                [@] // first
                public static int GetOrder() => 1;
            }
            """;
        return Verify.CodeFixAsync(
            source.Replace("@", attribute, StringComparison.Ordinal),
            source.Replace("@", replacement, StringComparison.Ordinal));
    }

    [Fact]
    public Task AuthenticationSchemes_OffersNothing() => Verify.OffersAsync("""
        using Microsoft.AspNetCore.Authorization;

        [QueryType]
        public static class OrderQueries
        {
            [[|Authorize(AuthenticationSchemes = "Cookies")|]]
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task FixAll_Replaces() => Verify.FixAllAsync(
        """
        using Microsoft.AspNetCore.Authorization;

        [QueryType, [|Authorize|]]
        public static class OrderQueries
        {
            [[|Authorize|], GraphQLDescription("x")]
            public static int GetOrder() => 1;

            [[|Authorize(Policy = "Admins")|]]
            public static int GetProfit() => 1;
        }
        """,
        """
        using Microsoft.AspNetCore.Authorization;

        [QueryType, RequiresAuthentication]
        public static class OrderQueries
        {
            [RequiresAuthentication, GraphQLDescription("x")]
            public static int GetOrder() => 1;

            [HotChocolate.Authorization.Authorize(Policy = "Admins")]
            public static int GetProfit() => 1;
        }
        """);
}
