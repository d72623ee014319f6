using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.SideEntranceMustNotBeWeaker>;

namespace GqlAuthTooling.Analyzers.Tests;

public class SideEntranceMustNotBeWeakerTests
{
    private const string Query = """
        public class Order { public int Id { get; set; } }

        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<Query>();
        }

        """;

    [Fact]
    public Task SubscriptionThatNeedsLess_Reports() => Verify.AnalyzerOnAllFlavoursAsync(Query + """
        [SubscriptionType]
        public class Subscriptions
        {
            [Subscribe]
            [RequiresAuthentication]
            public Order [|OnOrderChanged|]([EventMessage] Order order) => order;
        }
        """);

    [Fact]
    public Task MessageNamesBothEntrances_Reports() => Verify.AnalyzerAsync(
        Query + """
            [SubscriptionType]
            public class Subscriptions
            {
                [Subscribe]
                [RequiresAuthentication]
                public Order {|#0:OnOrderChanged|}([EventMessage] Order order) => order;
            }
            """,
        Expect.Diagnostic(SideEntranceMustNotBeWeaker.Rule).WithLocation(0).WithMessage(
            "Subscription.onOrderChanged → Order needs only authenticated, but Query.orders → Order needs Order:read. Require "
            + "Order:read on Subscription.onOrderChanged or on Order."));

    [Fact]
    public Task SubscriptionThatNeedsAsMuch_DoesNotReport() => Verify.AnalyzerAsync(Query + """
        [SubscriptionType]
        public class Subscriptions
        {
            [Subscribe]
            [RequiresPermission("Order:read")]
            public Order OnOrderChanged([EventMessage] Order order) => order;
        }
        """);

    [Fact]
    public Task MutationToldWhich_Reports() => Verify.AnalyzerAsync(Query + """
        public class TouchOrderPayload { public Order Order => new(); }

        [ExtendObjectType("Mutation")]
        public class Mutations
        {
            [RequiresAuthentication]
            public TouchOrderPayload [|TouchOrder|](int orderId) => new();
        }

        public class Mutation { }

        public static class More
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddMutationType<Mutation>().AddTypeExtension<Mutations>();
        }
        """);

    [Fact]
    public Task MutationToldWhichByItsInput_Reports() => Verify.AnalyzerAsync(Query + """
        public record TouchOrderInput(int Id);

        [MutationType]
        public class Mutations
        {
            [PublicAccess("Why")]
            public Order [|TouchOrder|](TouchOrderInput input) => new();
        }
        """);

    [Fact]
    public Task MutationThatMakesIt_DoesNotReport() => Verify.AnalyzerAsync(Query + """
        [MutationType]
        public class Mutations
        {
            [RequiresAuthentication]
            public Order PlaceOrder(string product) => new();
        }
        """);

    [Fact]
    public Task MutationThatNeedsAnotherPermission_DoesNotReport() => Verify.AnalyzerAsync(Query + """
        [MutationType]
        public class Mutations
        {
            [RequiresPermission("Order:write")]
            public Order ShipOrder(int id) => new();
        }
        """);

    [Fact]
    public Task PayloadThatExposesTheQueryType_Reports() => Verify.AnalyzerAsync(
        Query + """
            public class ShipOrderPayload { public Query {|#0:Query|} => new(); }

            [MutationType]
            public class Mutations
            {
                [RequiresPermission("Order:write")]
                public ShipOrderPayload ShipOrder(int id) => new();
            }
            """,
        Expect.Diagnostic(SideEntranceMustNotBeWeaker.Rule).WithLocation(0).WithMessage(
            "Mutation.shipOrder → ShipOrderPayload.query → Query exposes all of Query to an operation that isn't a query. Return "
            + "the objects that a client needs next instead."));

    [Fact]
    public Task PayloadsThatTheEngineExtends_Reports() => Verify.AnalyzerAsync("""
        public class ShipOrderPayload { public int Count => 1; }

        public class StopOrderPayload { public int Count => 1; }

        [QueryType]
        public class Query { [PublicAccess("Why")] public int One => 1; }

        [MutationType]
        public class Mutations
        {
            [RequiresPermission("Order:write")]
            public ShipOrderPayload [|ShipOrder|](int id) => new();

            [RequiresPermission("Order:write")]
            public StopOrderPayload StopOrder(int id) => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryFieldToMutationPayloads();
        }
        """);

    [Fact]
    public Task QueryThatExposesItself_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Query { [PublicAccess("Why")] public Query Viewer => new(); }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<Query>();
        }
        """);
}
