using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.GuardedTypeMustHaveNoOpenPath>;

namespace GqlAuthTooling.Analyzers.Tests;

public class GuardedTypeMustHaveNoOpenPathTests
{
    [Fact]
    public Task OpenThroughAnotherType_Reports() => Verify.AnalyzerOnAllFlavoursAsync(Shop("[|Order|]"));

    [Fact]
    public Task MessageNamesBothWaysAndWhatToDo_Reports() => Verify.AnalyzerAsync(
        Shop("{|#0:Order|}"),
        Expect.Diagnostic(GuardedTypeMustHaveNoOpenPath.Rule).WithLocation(0).WithMessage(
            "Order is guarded on one way in and open on another: Query.orders → Order needs Order:read, Query.customer → "
            + "Customer.orders → Order doesn't. Put [RequiresPermission(\"Order:read\")] on Order, or declare on Customer.orders "
            + "who may go that way."));

    [Fact]
    public Task ConnectionOfTheTeamsOwn_NamesTheFieldThatReturnsIt_Reports() => Verify.AnalyzerAsync(
        """
        public class {|#0:Order|} { public int Id { get; set; } }
        public class OrderEdge { public Order Node => new(); }
        public abstract class Connection<TEdge> { public List<TEdge> GetEdges() => []; }
        public class CustomerOrderConnection : Connection<OrderEdge> { }
        public class Customer { public CustomerOrderConnection Orders => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public Order? GetOrder() => null;

            [RequiresPermission("Customer:read")]
            public Customer? GetCustomer() => null;
        }
        """,
        Expect.Diagnostic(GuardedTypeMustHaveNoOpenPath.Rule).WithLocation(0).WithMessage(
            "Order is guarded on one way in and open on another: Query.order → Order needs Order:read, Query.customer → "
            + "Customer.orders → CustomerOrderConnection.edges → OrderEdge.node → Order needs only Customer:read. Put "
            + "[RequiresPermission(\"Order:read\")] on Order, or declare on Customer.orders who may go that way."));

    [Fact]
    public Task GenericClass_IsNotAdvisedToCarryTheRequirement_Reports() => Verify.AnalyzerAsync(
        """
        public class {|#0:Record|}<T> { public int Id { get; set; } public T Value => default!; }
        public class Customer { public Record<int> Last => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Record:read")]
            public Record<int>? GetRecord() => null;

            [RequiresPermission("Customer:read")]
            public Customer? GetCustomer() => null;
        }
        """,
        Expect.Diagnostic(GuardedTypeMustHaveNoOpenPath.Rule).WithLocation(0).WithMessage(
            "RecordOfInt32 is guarded on one way in and open on another: Query.record → RecordOfInt32 needs Record:read, "
            + "Query.customer → Customer.last → RecordOfInt32 needs only Customer:read. Require as much on the way, or declare on "
            + "Customer.last who may go that way."));

    [Fact]
    public Task TypeCarriesTheRequirement_DoesNotReport() => Verify.AnalyzerAsync(Shop("Order", type: "[RequiresPermission(\"Order:read\")]"));

    [Fact]
    public Task ExtensionCarriesTheRequirement_DoesNotReport() => Verify.AnalyzerAsync(Shop("Order") + """

        [ExtendObjectType(typeof(Order))]
        [RequiresPermission("Order:read")]
        public class OrderExtension { public int GetAge() => 1; }
        """);

    [Fact]
    public Task OpenFieldDecidesItself_DoesNotReport() =>
        Verify.AnalyzerAsync(Shop("Order", nested: "[PublicAccess(\"A customer's own orders\")]"));

    [Fact]
    public Task OtherPermissionOnTheOpenField_DoesNotReport() =>
        Verify.AnalyzerAsync(Shop("Order", nested: "[RequiresPermission(\"Customer:orders\")]"));

    [Fact]
    public Task WayAlreadyRequiresAsMuch_DoesNotReport() =>
        Verify.AnalyzerAsync(Shop("Order", customer: "[RequiresPermission(\"Order:read\", \"Customer:read\")]"));

    [Fact]
    public Task WayRequiresLess_Reports() => Verify.AnalyzerAsync(
        Shop("{|#0:Order|}", customer: "[RequiresAuthentication]"),
        Expect.Diagnostic(GuardedTypeMustHaveNoOpenPath.Rule).WithLocation(0).WithMessage(
            "Order is guarded on one way in and open on another: Query.orders → Order needs Order:read, Query.customer → "
            + "Customer.orders → Order needs only authenticated. Put [RequiresPermission(\"Order:read\")] on Order, or declare on "
            + "Customer.orders who may go that way."));

    [Fact]
    public Task LongerWayThatAsksForNothing_IsTheOneNamed_Reports() => Verify.AnalyzerAsync(
        """
        public class {|#0:Order|} { public int Id { get; set; } }
        public class Basket { public Order? Order => null; }
        public class Customer { public Basket Basket => new(); }
        public class Account { public Order? LastOrder => null; }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [RequiresAuthentication]
            public Account GetAccount() => new();

            [PublicAccess("Shown to visitors")]
            public Customer GetCustomer() => new();
        }
        """,
        Expect.Diagnostic(GuardedTypeMustHaveNoOpenPath.Rule).WithLocation(0).WithMessage(
            "Order is guarded on one way in and open on another: Query.orders → Order needs Order:read, Query.customer → "
            + "Customer.basket → Basket.order → Order doesn't. Put [RequiresPermission(\"Order:read\")] on Order, or declare on "
            + "Basket.order who may go that way."));

    [Fact]
    public Task TypeOnTheWayRequiresAsMuch_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Order { public int Id { get; set; } }

        [RequiresPermission("Order:read")]
        public class Customer { public List<Order> Orders => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """);

    [Fact]
    public Task AnotherQueryFieldIsPublicOnPurpose_DoesNotReport() => Verify.AnalyzerAsync(Shop("Order") + """

        [QueryType]
        public class Showcase
        {
            [PublicAccess("Shown to visitors")]
            public Order GetSampleOrder() => new();
        }
        """);

    [Fact]
    public Task AnotherQueryFieldIsAsWeakAsTheOpenWay_DoesNotReport() =>
        Verify.AnalyzerAsync(Shop("Order", customer: "[RequiresAuthentication]") + """

            [QueryType]
            public class Mine
            {
                [RequiresAuthentication]
                public List<Order> GetMyOrders() => new();
            }
            """);

    [Fact]
    public Task UndeclaredQueryFieldOnTheWay_DoesNotReport() => Verify.AnalyzerAsync(Shop("Order", customer: ""));

    [Fact]
    public Task HotChocolateAuthorizeGuards_Reports() => Verify.AnalyzerAsync(
        Shop("{|#0:Order|}", orders: "[HotChocolate.Authorization.Authorize(Policy = \"Staff\")]"),
        Expect.Diagnostic(GuardedTypeMustHaveNoOpenPath.Rule).WithLocation(0).WithMessage(
            "Order is guarded on one way in and open on another: Query.orders → Order needs policy Staff, Query.customer → "
            + "Customer.orders → Order doesn't. Put [Authorize(Policy = \"Staff\")] on Order, or declare on Customer.orders who "
            + "may go that way."));

    [Fact]
    public Task HotChocolateAuthorizeOfTheSamePolicyOnTheWay_DoesNotReport() => Verify.AnalyzerAsync(Shop(
        "Order",
        orders: "[HotChocolate.Authorization.Authorize(Policy = \"Staff\")]",
        customer: "[HotChocolate.Authorization.Authorize(Policy = \"Staff\")]"));

    [Fact]
    public Task FewerRolesOnTheWay_DoesNotReport() => Verify.AnalyzerAsync(Shop(
        "Order",
        orders: "[HotChocolate.Authorization.Authorize(Roles = new[] { \"Admin\", \"Staff\" })]",
        customer: "[HotChocolate.Authorization.Authorize(Roles = new[] { \"Admin\" })]"));

    [Fact]
    public Task ConnectionsOnBothWays_Reports() => Verify.AnalyzerAsync("""
        public class [|Order|] { public int Id { get; set; } }

        public class Customer
        {
            [UsePaging]
            public List<Order> GetOrders() => new();
        }

        [QueryType]
        public class Query
        {
            [UsePaging]
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """);

    [Fact]
    public Task UnionOnTheOpenWay_Reports() => Verify.AnalyzerAsync("""
        [UnionType("SearchResult")]
        public interface ISearchResult { }

        public class [|Order|] : ISearchResult { public int Id { get; set; } }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public Order GetOrder() => new();

            [PublicAccess("The shop's search box")]
            public List<ISearchResult> GetSearch(string text) => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddType<ISearchResult>().AddType<Order>();
        }
        """);

    [Fact]
    public Task OldStyleRoots_Reports() => Verify.AnalyzerAsync("""
        public class [|Order|] { public int Id { get; set; } }

        public class Customer { public List<Order> Orders => new(); }

        public class Query { [PublicAccess("Why")] public Customer GetCustomer() => new(); }

        [ExtendObjectType("Query")]
        public class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<Query>().AddTypeExtension<OrderQueries>();
        }
        """);

    [Fact]
    public Task CodeFirstRoot_Reports() => Verify.AnalyzerAsync("""
        public class [|Order|] { public int Id { get; set; } }

        public class Customer { public List<Order> Orders => new(); }

        public class Query
        {
            public List<Order> GetOrders() => new();
            [PublicAccess("Why")] public Customer GetCustomer() => new();
        }

        public class QueryDescription : ObjectType<Query>
        {
            protected override void Configure(IObjectTypeDescriptor<Query> descriptor) =>
                descriptor.Field(q => q.GetOrders()).Authorize("Staff");
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<QueryDescription>();
        }
        """);

    [Fact]
    public Task CycleOnTheOpenWay_Reports() => Verify.AnalyzerAsync("""
        public class [|Order|] { public int Id { get; set; } public Customer Buyer => new(); }

        public class Customer { public int Id { get; set; } public List<Order> Orders => new(); public Customer Referrer => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """);

    [Fact]
    public Task ValueWithoutKey_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Money { public decimal Amount { get; set; } public string Currency { get; set; } = ""; }

        public class Product { public int Id { get; set; } public Money Price => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Finance:read")]
            public Money GetRevenue() => new();

            [PublicAccess("Why")]
            public Product GetProduct() => new();
        }
        """);

    [Fact]
    public Task ScalarAndEnum_DoesNotReport() => Verify.AnalyzerAsync("""
        public enum Level { Low, High }

        public class Product { public int Id { get; set; } public Level Level => Level.Low; public int Stock => 1; }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Finance:read")]
            public List<Level> GetLevels() => new();

            [RequiresPermission("Finance:read")]
            public List<int> GetStocks() => new();

            [PublicAccess("Why")]
            public Product GetProduct() => new();
        }
        """);

    [Fact]
    public Task PayloadOfAMutation_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Order { public int Id { get; set; } }

        public class CreateOrderPayload { public Order Order => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();
        }

        [MutationType]
        public class Mutation
        {
            [RequiresPermission("Order:write")]
            public CreateOrderPayload CreateOrder() => new();
        }
        """);

    [Fact]
    public Task ClassInAnotherFile_Reports() => Verify.AnalyzerAsync(TestCompilation.OfFiles(
        new("Order.cs", "public class [|Order|] { public int Id { get; set; } }"),
        new("Query.cs", """
            public class Customer { public List<Order> Orders => new(); }

            [QueryType]
            public class Query
            {
                [RequiresPermission("Order:read")]
                public List<Order> GetOrders() => new();

                [PublicAccess("Why")]
                public Customer GetCustomer() => new();
            }
            """)));

    [Fact]
    public Task EngineFreeLibrary_Reports() => Verify.AnalyzerAsync(
        """
        public class [|Order|] { public int Id { get; set; } }

        public class Customer { public List<Order> Orders => new(); }

        [GraphQLRoot(OperationKind.Query)]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """,
        HotChocolateFlavour.None);

    private static string Shop(
        string order,
        string orders = "[RequiresPermission(\"Order:read\")]",
        string customer = "[PublicAccess(\"Why\")]",
        string nested = "",
        string type = "") => $$"""
        {{type}}
        public class {{order}} { public int Id { get; set; } }

        public class Customer
        {
            {{nested}}
            public List<Order> Orders => new();
        }

        [QueryType]
        public class Query
        {
            {{orders}}
            public List<Order> GetOrders() => new();

            {{customer}}
            public Customer GetCustomer() => new();
        }
        """;
}
