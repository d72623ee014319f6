using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.RootFieldMustDeclareAccess>;

namespace GqlAuthTooling.Analyzers.Tests;

public class RootFieldMustDeclareAccessTests
{
    [Fact]
    public Task QueryMethodWithoutAttribute_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public class Order { public int Id { get; set; } }

        [QueryType]
        public static class OrderQueries
        {
            public static Order [|GetOrder|]() => new();
        }
        """);

    [Fact]
    public Task MessageNamesFieldMemberAndWhatToDo_Reports() => Verify.AnalyzerAsync(
        """
        public class Order { public int Id { get; set; } }

        [QueryType]
        public static class OrderQueries
        {
            public static List<Order> {|#0:GetOrders|}() => new();
        }
        """,
        Expect.Diagnostic(RootFieldMustDeclareAccess.Rule).WithLocation(0).WithMessage(
            "Root field Query.orders has no declared access: OrderQueries.GetOrders carries no access attribute, so the server "
            + "denies it. Add [RequiresPermission(\"Order:read\")], [RequiresAuthentication] or [PublicAccess(\"why\")]."));

    [Fact]
    public Task MutationAndSubscription_Reports() => Verify.AnalyzerAsync("""
        public class Order { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            public static Order [|CancelOrder|](int id) => new();
        }

        [SubscriptionType]
        public static class Subscriptions
        {
            [Subscribe]
            public static Order [|OnOrderChanged|]([EventMessage] Order order) => order;
        }
        """);

    [Fact]
    public Task PropertyOfARootClass_Reports() => Verify.AnalyzerAsync("""
        [QueryType]
        public class Queries
        {
            public string [|Version|] => "1";
        }
        """);

    [Fact]
    public Task RootOfAnEngineFreeLibrary_Reports() => Verify.AnalyzerAsync(
        """
        [GraphQLRoot(OperationKind.Query)]
        public class Queries
        {
            public string [|GetVersion|]() => "1";
        }
        """,
        HotChocolateFlavour.None);

    [Fact]
    public Task FieldOfAnotherType_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Order { public int Id { get; set; } }

        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static Order GetOrder() => new();
        }
        """);

    [Theory]
    [InlineData("RequiresPermission(\"Order:read\")")]
    [InlineData("RequiresAuthentication")]
    [InlineData("PublicAccess(\"Shown to visitors\")")]
    [InlineData("HotChocolate.Authorization.Authorize")]
    public Task AnyAccessAttribute_DoesNotReport(string attribute) => Verify.AnalyzerAsync($$"""
        [QueryType]
        public static class OrderQueries
        {
            [{{attribute}}]
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task AttributeOnTheRootClass_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        [RequiresPermission("Order:read")]
        public static class OrderQueries
        {
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task IgnoredMember_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public class OrderQueries
        {
            [GraphQLIgnore]
            public int GetOrder() => 1;

            private int Helper() => 2;
        }
        """);

    [Fact]
    public Task CodeWithoutRoots_DoesNotReport() => Verify.AnalyzerAsync("""
        public class OrderService
        {
            public int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task MemberOfABaseClass_Reports() => Verify.AnalyzerAsync("""
        public abstract class Versioned
        {
            public string [|GetVersion|]() => "1";
        }

        [QueryType]
        public class Queries : Versioned
        {
        }
        """);

    [Fact]
    public Task GeneratedFile_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.OfFiles(new TestFile("Queries.g.cs", """
        [QueryType]
        public class Queries
        {
            public string GetVersion() => "1";
        }
        """)));

    [Fact]
    public Task FieldOfADescriptor_Reports() => Verify.AnalyzerAsync(
        """
        public class QueryType : ObjectType
        {
            protected override void Configure(IObjectTypeDescriptor descriptor)
            {
                descriptor.Name(OperationTypeNames.Query);
                {|#0:descriptor.Field("version")|}.Resolve("1");
            }
        }
        """,
        Expect.Diagnostic(RootFieldMustDeclareAccess.Rule).WithLocation(0).WithMessage(
            "Root field Query.version has no declared access: the descriptor in QueryType.Configure gives it none, so the "
            + "server denies it. Call .RequiresPermission(\"Version:read\"), .RequiresAuthentication() or .PublicAccess(\"why\")."));

    [Fact]
    public Task MemberNamedByADescriptor_Reports() => Verify.AnalyzerAsync(
        """
        public class Queries
        {
            public string GetVersion() => "1";
        }

        public class QueryType : ObjectType<Queries>
        {
            protected override void Configure(IObjectTypeDescriptor<Queries> descriptor)
            {
                descriptor.Name(OperationTypeNames.Query);
                {|#0:descriptor.Field(x => x.GetVersion())|}.Description("Which one");
            }
        }
        """,
        Expect.Diagnostic(RootFieldMustDeclareAccess.Rule).WithLocation(0).WithMessage(
            "Root field Query.version has no declared access: Queries.GetVersion carries no access attribute, so the server "
            + "denies it. Add [RequiresPermission(\"Version:read\")], [RequiresAuthentication] or [PublicAccess(\"why\")]."));

    [Fact]
    public Task MemberOfABaseClassInAnotherProject_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [QueryType]
            public class [|Queries|] : Versioned
            {
            }
            """).WithReference(Library));

    [Fact]
    public Task RootClassOfAnotherProject_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            public static class Startup
            {
                public static void Configure(IServiceCollection services) =>
                    services.AddGraphQLServer().AddQueryType<[|Versioned|]>();
            }
            """).WithReference(Library));

    private static TestCompilation Library => TestCompilation.Of("""
        public class Versioned
        {
            public string GetVersion() => "1";
        }
        """) with { AssemblyName = "Library" };
}
