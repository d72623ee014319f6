using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.PermissionMustBeInCatalogue, GqlAuthTooling.CodeFixes.PermissionMustBeInCatalogueFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PermissionMustBeInCatalogueFixTests
{
    private const string Json = """{ "permissions": ["CentraIP", "Order:read", "Order:write"] }""";

    private const string Source = """
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission(
                [|"Order:raed"|], // the list
                /* and */ [|@"CentralIP"|])]
            public static int GetOrders([RequiresPermission([|"Order:wirte"|])] bool all) => 1;
        }
        """;

    private const string Fixed = """
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission(
                "Order:read", // the list
                /* and */ "CentraIP")]
            public static int GetOrders([RequiresPermission("Order:write")] bool all) => 1;
        }
        """;

    private static readonly TestCompilation Test = TestCompilation.Of(Source).WithAdditionalFile("permissions.json", Json);

    [Fact]
    public Task MisspeltPermission_IsReplaced() =>
        Verify.CodeFixAsync(Test, [new("Test0.cs", Fixed)], PermissionMustBeInCatalogueFix.ReplaceKey);

    [Fact]
    public Task FixAll_Replaces() => Verify.FixAllAsync(Test, [new("Test0.cs", Fixed)], PermissionMustBeInCatalogueFix.ReplaceKey);

    [Fact]
    public Task Descriptor_IsReplaced() => Verify.CodeFixAsync(
        Descriptor("[|\"Order:raed\"|]"), [new("Test0.cs", Descriptor("\"Order:read\"").Files[0].Text)], PermissionMustBeInCatalogueFix.ReplaceKey);

    [Fact]
    public Task Title_SaysTheName() => Verify.OffersAsync(Test, "Replace by \"Order:read\"");

    [Fact]
    public Task NothingNear_OffersNothing() => Verify.OffersAsync(One("[RequiresPermission([|\"Invoice:read\"|])]"));

    [Fact]
    public Task ConstantFromElsewhere_OffersNothing() => Verify.OffersAsync(
        One("[RequiresPermission([|Names.Orders|])]").WithFile("Names.cs", "static class Names { public const string Orders = \"Order:raed\"; }"));

    private static TestCompilation One(string attribute) => TestCompilation.Of($$"""
        [QueryType]
        public static class OrderQueries
        {
            {{attribute}}
            public static int GetOrders() => 1;
        }
        """).WithAdditionalFile("permissions.json", Json);

    private static TestCompilation Descriptor(string permission) => TestCompilation.Of($$"""
        public class Query { public int GetOrders() => 1; }

        public class QueryType : ObjectType<Query>
        {
            protected override void Configure(IObjectTypeDescriptor<Query> descriptor) =>
                descriptor.Field(q => q.GetOrders()).RequiresPermission({{permission}});
        }

        public static class Adapter
        {
            public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<QueryType>();
        }
        """).WithAdditionalFile("permissions.json", Json);
}
