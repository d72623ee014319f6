using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.AspNetAuthorizationHasNoEffect>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AspNetAuthorizationHasNoEffectTests
{
    [Theory]
    [InlineData("Authorize")]
    [InlineData("Authorize(\"Admins\")")]
    [InlineData("Authorize(Roles = \"Admin\")")]
    [InlineData("AllowAnonymous")]
    public Task ResolverWithAspNetAttribute_Reports(string attribute) => Verify.AnalyzerOnAllFlavoursAsync($$"""
        using Microsoft.AspNetCore.Authorization;

        [QueryType]
        public static class OrderQueries
        {
            [[|{{attribute}}|]]
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task MessageSaysWhatStaysOpen_Reports() => Verify.AnalyzerAsync(
        """
        using Microsoft.AspNetCore.Authorization;

        [QueryType]
        public static class OrderQueries
        {
            [{|#0:Authorize|}]
            public static int GetOrder() => 1;
        }
        """,
        Expect.Diagnostic(AspNetAuthorizationHasNoEffect.Rule).WithLocation(0).WithMessage(
            "ASP.NET Core's [Authorize] on OrderQueries.GetOrder does nothing: HotChocolate ignores it, and Query.order is as "
            + "open as without it. Use [RequiresAuthentication] or [RequiresPermission] instead."));

    [Fact]
    public Task RootClassAndEntity_Reports() => Verify.AnalyzerAsync("""
        using Microsoft.AspNetCore.Authorization;

        [[|Authorize|]]
        public class Order
        {
            public int Id { get; set; }
        }

        [QueryType]
        [[|Authorize|]]
        public static class OrderQueries
        {
            public static Order GetOrder() => new();
        }
        """);

    [Fact]
    public Task HotChocolateAttribute_DoesNotReport() => Verify.AnalyzerOnAllFlavoursAsync("""
        using HotChocolate.Authorization;

        [QueryType]
        public static class OrderQueries
        {
            [Authorize]
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task Controller_DoesNotReport() => Verify.AnalyzerAsync("""
        using Microsoft.AspNetCore.Authorization;

        [Authorize]
        public class OrderController
        {
            [AllowAnonymous]
            public int Get() => 1;
        }

        [QueryType]
        public static class OrderQueries
        {
            public static int GetOrder() => 1;
        }
        """);
}
