using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.AccessMustNotContradict>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessMustNotContradictTests
{
    [Theory]
    [InlineData("[[|PublicAccess(\"x\")|], RequiresPermission(\"Order:read\")]")]
    [InlineData("[RequiresAuthentication] [[|PublicAccess(\"x\")|]]")]
    [InlineData("[HotChocolate.Authorization.Authorize, [|PublicAccess(\"x\")|]]")]
    [InlineData("[RequiresPermission(\"Order:read\"), [|HotChocolate.Authorization.AllowAnonymous|]]")]
    [InlineData("[HotChocolate.Authorization.Authorize, [|HotChocolate.Authorization.AllowAnonymous|]]")]
    public Task OpenedAndGuarded_Reports(string attributes) => Verify.AnalyzerAsync(Queries(attributes));

    [Fact]
    public Task MessageNamesBoth_Reports() => Verify.AnalyzerAsync(
        Queries("[{|#0:PublicAccess(\"x\")|}, RequiresPermission(\"Order:read\")]"),
        Expect.Diagnostic(AccessMustNotContradict.Rule).WithLocation(0).WithMessage(
            "OrderQueries.GetOrder is opened by [PublicAccess] and guarded by [RequiresPermission] at once. "
            + "Decide which is meant and remove the other."));

    [Fact]
    public Task OpenedAndGuardedType_Reports() => Verify.AnalyzerAsync("""
        [RequiresAuthentication, [|PublicAccess("x")|]]
        public class Order { public int Id { get; set; } }
        """);

    [Theory]
    [InlineData("[PublicAccess(\"x\")]")]
    [InlineData("[RequiresAuthentication, RequiresPermission(\"Order:read\")]")]
    [InlineData("[HotChocolate.Authorization.Authorize, RequiresPermission(\"Order:read\")]")]
    [InlineData("[PublicAccess(\"x\"), HotChocolate.Authorization.AllowAnonymous]")]
    public Task AttributesThatAgree_DoesNotReport(string attributes) => Verify.AnalyzerAsync(Queries(attributes));

    [Fact]
    public Task TypeInTwoFiles_Reports() => Verify.AnalyzerAsync(TestCompilation.Of(
        """
        [RequiresAuthentication]
        public partial class Order { public int Id { get; set; } }
        """,
        """
        [[|GqlAuthTooling.PublicAccess("x")|]]
        public partial class Order { public int Number { get; set; } }
        """));

    [Fact]
    public Task TypeThatAToolCompletes_Reports() => Verify.AnalyzerAsync(TestCompilation.Of()
        .WithFile("Order.g.cs", "public partial class Order { public int Number { get; set; } }")
        .WithFile("Order.cs", """
            [GqlAuthTooling.RequiresAuthentication, [|GqlAuthTooling.PublicAccess("x")|]]
            public partial class Order { public int Id { get; set; } }
            """));

    private static string Queries(string attributes) => $$"""
        [QueryType]
        public static class OrderQueries
        {
            {{attributes}}
            public static int GetOrder() => 1;
        }
        """;
}
