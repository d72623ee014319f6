using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PublicAccessMustNotHideRequirement>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PublicAccessMustNotHideRequirementTests
{
    [Fact]
    public Task ReturnTypeRequiresSomething_Reports() => Verify.AnalyzerOnAllFlavoursAsync(Returning("Order", "[|GetOrder|]"));

    [Fact]
    public Task MessageNamesTheType_Reports() => Verify.AnalyzerAsync(
        Returning("Order", "{|#0:GetOrder|}"),
        Expect.Diagnostic(PublicAccessMustNotHideRequirement.Rule).WithLocation(0).WithMessage(
            "Query.order is declared public, but Order needs Order:read, so a caller without it is refused. Declare what "
            + "Query.order really needs, or guard the fields of Order that are secret instead of all of it."));

    [Fact]
    public Task ItemsOfAConnectionRequireSomething_Reports() =>
        Verify.AnalyzerAsync(Returning("List<Order>", "[|GetOrders|]", "[UsePaging]"));

    [Fact]
    public Task AllowAnonymousOverOurRequirement_Reports() =>
        Verify.AnalyzerAsync(Returning("Order", "[|GetOrder|]", access: "[HotChocolate.Authorization.AllowAnonymous]"));

    [Fact]
    public Task AllowAnonymousOverHotChocolatesAuthorize_DoesNotReport() => Verify.AnalyzerAsync(Returning(
        "Order",
        "GetOrder",
        access: "[HotChocolate.Authorization.AllowAnonymous]",
        type: "[HotChocolate.Authorization.Authorize]"));

    [Fact]
    public Task PublicAccessOverHotChocolatesAuthorize_Reports() =>
        Verify.AnalyzerAsync(Returning("Order", "[|GetOrder|]", type: "[HotChocolate.Authorization.Authorize]"));

    [Fact]
    public Task OpenReturnType_DoesNotReport() => Verify.AnalyzerAsync(Returning("Order", "GetOrder", type: ""));

    [Fact]
    public Task FieldOfTheTypeRequiresSomething_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Order
        {
            public int Id { get; set; }

            [RequiresPermission("Order:cost")]
            public int Cost { get; set; }
        }

        [QueryType]
        public class Query
        {
            [PublicAccess("Why")]
            public Order GetOrder() => new();
        }
        """);

    [Fact]
    public Task FieldOfAGuardedType_Reports() => Verify.AnalyzerAsync("""
        [RequiresPermission("Order:read")]
        public class Order
        {
            [PublicAccess("Anyone may count")]
            public int [|Number|] => 1;
        }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public Order GetOrder() => new();
        }
        """);

    [Fact]
    public Task PayloadThatCarriesMore_DoesNotReport() => Verify.AnalyzerAsync("""
        [RequiresPermission("User:read")]
        public class User { public int Id { get; set; } }

        public class LoginPayload { public string Token => ""; public User User => new(); }

        [QueryType]
        public class Query { [PublicAccess("Why")] public int One => 1; }

        [MutationType]
        public class Mutation
        {
            [PublicAccess("Nobody has a token before")]
            public LoginPayload Login(string name) => new();
        }
        """);

    [Fact]
    public Task EnginesOwnNodeField_DoesNotReport() => Verify.AnalyzerAsync("""
        [Node]
        [RequiresPermission("Order:read")]
        public class Order { public int Id { get; set; } public static Order? Get(int id) => null; }

        public class Query { [RequiresPermission("Order:read")] public Order GetOrder() => new(); }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<Query>().AddGlobalObjectIdentification();
        }
        """);

    private static string Returning(
        string returned,
        string method,
        string features = "",
        string access = "[PublicAccess(\"Why\")]",
        string type = "[RequiresPermission(\"Order:read\")]") => $$"""
        {{type}}
        public class Order { public int Id { get; set; } }

        [QueryType]
        public class Query
        {
            {{features}}
            {{access}}
            public {{returned}} {{method}}() => new();
        }
        """;
}
