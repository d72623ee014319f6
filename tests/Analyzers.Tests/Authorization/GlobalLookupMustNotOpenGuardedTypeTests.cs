using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.GlobalLookupMustNotOpenGuardedType>;

namespace GqlAuthTooling.Analyzers.Tests;

public class GlobalLookupMustNotOpenGuardedTypeTests
{
    [Fact]
    public Task NodeWithAGuardedQueryField_Reports() => Verify.AnalyzerOnAllFlavoursAsync(Relay("[|Order|]"));

    [Fact]
    public Task MessageNamesTheLookup_Reports() => Verify.AnalyzerAsync(
        Relay("{|#0:Order|}"),
        Expect.Diagnostic(GlobalLookupMustNotOpenGuardedType.Rule).WithLocation(0).WithMessage(
            "Order is guarded on its query fields and open to whoever knows an id: Query.order → Order needs Order:read, "
            + "Query.node needs nothing. Put [RequiresPermission(\"Order:read\")] on Order."));

    [Fact]
    public Task NodeThatCarriesTheRequirement_DoesNotReport() =>
        Verify.AnalyzerAsync(Relay("Order", type: "[RequiresPermission(\"Order:read\")]"));

    [Fact]
    public Task NodeWithoutGlobalIdentification_DoesNotReport() => Verify.AnalyzerAsync(Relay("Order", startup: string.Empty));

    [Fact]
    public Task TypeThatIsNoNode_DoesNotReport() => Verify.AnalyzerAsync(Relay("Order", node: string.Empty));

    [Fact]
    public Task PublicQueryField_DoesNotReport() => Verify.AnalyzerAsync(Relay("Order", field: "[PublicAccess(\"Why\")]"));

    [Fact]
    public Task NodeByExtensionInTheOldStyle_Reports() => Verify.AnalyzerAsync("""
        public class [|Order|] { public int Id { get; set; } }

        [Node]
        [ExtendObjectType(typeof(Order))]
        public class OrderNode
        {
            [NodeResolver]
            public static Order? GetOrderAsync(int id) => null;
        }

        public class Query { [RequiresPermission("Order:read")] public Order GetOrder() => new(); }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<Query>().AddTypeExtension<OrderNode>().AddGlobalObjectIdentification();
        }
        """);

    [Fact]
    public Task NodeByDescriptor_Reports() => Verify.AnalyzerAsync(
        Described("[|Order|]", "descriptor.ImplementsNode().IdField(order => order.Number).ResolveNode((context, id) => null!);"),
        HotChocolateFlavour.Unresolved);

    [Fact]
    public Task DescriptorThatMakesNoNode_DoesNotReport() =>
        Verify.AnalyzerAsync(Described("Order", string.Empty), HotChocolateFlavour.Unresolved);

    private static string Described(string order, string statement) => $$"""
        public class {{order}} { public int Number { get; set; } }

        public abstract class EntityType<T> : ObjectType<T>
            where T : Order
        {
            protected override void Configure(IObjectTypeDescriptor<T> descriptor) { {{statement}} }
        }

        public class OrderType : EntityType<Order> { }

        public class Query { [RequiresPermission("Order:read")] public Order GetOrder() => new(); }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<Query>().AddType<OrderType>().AddGlobalObjectIdentification();
        }
        """;

    [Fact]
    public Task ReferenceResolver_Reports() => Verify.AnalyzerAsync(Federated(string.Empty, "{|#0:Order|}"), Expect
        .Diagnostic(GlobalLookupMustNotOpenGuardedType.Rule).WithLocation(0).WithMessage(
            "Order is guarded on its query fields and open to whoever knows an id: Query.order → Order needs Order:read, its "
            + "reference resolver needs nothing. Put [RequiresPermission(\"Order:read\")] on Order."));

    [Fact]
    public Task ReferenceResolverOfAGuardedType_DoesNotReport() =>
        Verify.AnalyzerAsync(Federated("[RequiresPermission(\"Order:read\")]", "Order"));

    private static string Relay(
        string order,
        string type = "",
        string node = "[Node]",
        string field = "[RequiresPermission(\"Order:read\")]",
        string startup = ".AddGlobalObjectIdentification()") => $$"""
        {{node}}
        {{type}}
        public class {{order}}
        {
            public int Id { get; set; }

            public static Order? Get(int id) => null;
        }

        [QueryType]
        public class Query
        {
            {{field}}
            public Order GetOrder() => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer(){{startup}};
        }
        """;

    private static string Federated(string type, string order) => $$"""
        using HotChocolate.ApolloFederation.Resolvers;
        using HotChocolate.ApolloFederation.Types;

        [Key("id")]
        {{type}}
        public class {{order}}
        {
            public string Id { get; set; } = "";

            [ReferenceResolver]
            public static Order? ResolveReference(string id) => null;
        }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public Order GetOrder() => new();
        }
        """;
}
