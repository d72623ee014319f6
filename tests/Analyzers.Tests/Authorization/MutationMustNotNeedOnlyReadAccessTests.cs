using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.MutationMustNotNeedOnlyReadAccess>;

namespace GqlAuthTooling.Analyzers.Tests;

public class MutationMustNotNeedOnlyReadAccessTests
{
    [Fact]
    public Task ReadPermission_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read")]
            public static bool [|CancelOrder|](int id) => true;
        }
        """);

    [Fact]
    public Task MessageNamesFieldNeedAndExample_Reports() => Verify.AnalyzerAsync(
        """
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read")]
            public static bool {|#0:CancelOrder|}(int id) => true;
        }
        """,
        Expect.Diagnostic(MutationMustNotNeedOnlyReadAccess.Rule).WithLocation(0).WithMessage(
            "Mutation.cancelOrder needs only Order:read, so a caller who may only read may run it. Require a permission to "
            + "write, for example Order:write."));

    [Theory]
    [InlineData("[ExtendObjectType(\"Mutation\")] public class Mutations { [RequiresPermission(\"Order:view\")] public bool {|GQLA007:CancelOrder|}() => true; }")]
    [InlineData("[ExtendObjectType(OperationTypeNames.Mutation)] public class Mutations { [RequiresPermission(\"Order:list\")] public bool {|GQLA007:CancelOrder|}() => true; }")]
    public Task ClassThatExtendsTheMutationType_Reports(string source) =>
        Verify.AnalyzerAsync(source);

    [Fact]
    public Task RegisteredMutationType_Reports() => Verify.AnalyzerAsync("""
        public class Mutation
        {
            [RequiresPermission("Order:read")]
            public bool [|CancelOrder|](int id) => true;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddMutationType<Mutation>();
        }
        """);

    [Fact]
    public Task FieldOfADescriptor_Reports() => Verify.AnalyzerAsync("""
        public class MutationType : ObjectType
        {
            protected override void Configure(IObjectTypeDescriptor descriptor)
            {
                descriptor.Name(OperationTypeNames.Mutation);
                [|descriptor.Field("cancelOrder")|].RequiresPermission("Order:read").Resolve(true);
            }
        }

        public static class Access
        {
            public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, string permission) => field;
        }
        """);

    [Fact]
    public Task PermissionOfTheClass_Reports() => Verify.AnalyzerAsync(
        """
        [MutationType]
        [RequiresPermission("Order:read")]
        public static class Mutations
        {
            public static bool {|#0:CancelOrder|}(int id) => true;
        }
        """,
        Expect.Diagnostic(MutationMustNotNeedOnlyReadAccess.Rule).WithLocation(0).WithArguments(
            "Mutation.cancelOrder", "Order:read", ", which its class asks for", "Order:write"));

    [Fact]
    public Task PermissionOfTheReturnTypeOnly_Reports() => Verify.AnalyzerAsync(
        """
        [RequiresPermission("Order:read")]
        public class Order { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            public static Order {|#0:CancelOrder|}(int id) => new();
        }
        """,
        Expect.Diagnostic(MutationMustNotNeedOnlyReadAccess.Rule).WithLocation(0).WithArguments(
            "Mutation.cancelOrder", "Order:read", ", which its return type asks for", "Order:write"));

    [Fact]
    public Task AuthenticatedMutationOfAReadType_Reports() => Verify.AnalyzerAsync("""
        [RequiresPermission("Order:read")]
        public class Order { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            [RequiresAuthentication]
            public static Order [|CancelOrder|](int id) => new();
        }
        """);

    [Fact]
    public Task OneOfThemReads_Reports() => Verify.AnalyzerAsync("""
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)]
            public static bool [|CancelOrder|](int id) => true;
        }
        """);

    [Theory]
    [InlineData("[|CheckInAttendee|]")]
    [InlineData("[|CheckOut|]")]
    public Task VerbThatMeansAnotherWithItsParticle_Reports(string method) => Verify.AnalyzerAsync(Checking(method));

    [Theory]
    [InlineData("CheckAttendee")]
    [InlineData("CheckInventory")]
    public Task VerbThatOnlyProduces_DoesNotReport(string method) => Verify.AnalyzerAsync(Checking(method));

    private static string Checking(string method) => $$"""
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Attendee:read")]
            public static bool {{method}}(int id) => true;
        }
        """;

    [Fact]
    public Task UnresolvedEngine_Reports() => Verify.AnalyzerAsync(
        """
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read")]
            public static bool [|CancelOrder|](int id) => true;
        }
        """,
        HotChocolateFlavour.Unresolved);

    [Fact]
    public Task VerbOfTheTeam_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [MutationType]
            public static class Mutations
            {
                [RequiresPermission("Order:lesen")]
                public static bool [|CancelOrder|](int id) => true;
            }
            """).WithOption("GqlAuthReadVerbs", "lesen"));

    [Fact]
    public Task GeneratesACredential_Reports() => Verify.AnalyzerAsync("""
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Customer:read")]
            public static string [|GenerateApiKey|]() => "";
        }
        """);

    [Theory]
    [InlineData("[RequiresPermission(\"Order:write\")]")]
    [InlineData("[RequiresPermission(\"Order:read\", \"Order:write\")]")]
    [InlineData("[RequiresPermission(\"Order\")]")]
    [InlineData("[RequiresPermission(\"Order:read_write\")]")]
    [InlineData("[RequiresPermission(\"Order:manage\")]")]
    [InlineData("[RequiresAuthentication]")]
    [InlineData("[PublicAccess(\"Anyone may\")]")]
    [InlineData("[HotChocolate.Authorization.Authorize(Policy = \"Read\")]")]
    [InlineData("[RequiresPermission(\"Order:read\"), HotChocolate.Authorization.Authorize(Policy = \"Write\")]")]
    [InlineData("")]
    public Task MoreThanReading_DoesNotReport(string attribute) => Verify.AnalyzerAsync($$"""
        [MutationType]
        public static class Mutations
        {
            {{attribute}}
            public static bool CancelOrder(int id) => true;
        }
        """);

    [Theory]
    [InlineData("GenerateReport")]
    [InlineData("ExportOrdersAsync")]
    [InlineData("ValidateCart")]
    [InlineData("PreviewInvoice")]
    [InlineData("GetOrderAgain")]
    public Task MutationThatOnlyProduces_DoesNotReport(string method) => Verify.AnalyzerAsync($$"""
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read")]
            public static string {{method}}(int id) => "";
        }
        """);

    [Fact]
    public Task ArgumentThatNeedsMore_DoesNotReport() => Verify.AnalyzerAsync("""
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read")]
            public static bool CancelOrder([RequiresPermission("Order:write")] int id) => true;
        }
        """);

    [Fact]
    public Task QueryField_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder(int id) => 1;
        }

        [SubscriptionType]
        public static class Subscriptions
        {
            [Subscribe]
            [RequiresPermission("Order:read")]
            public static int OnOrderChanged([EventMessage] int id) => id;
        }
        """);

    [Fact]
    public Task IgnoredRoot_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [MutationType]
            public static class Mutations
            {
                [RequiresPermission("Order:read")]
                public static bool CancelOrder(int id) => true;
            }
            """).WithOption("GqlAuthIgnoredRoots", "Mutation"));

    [Fact]
    public Task WriteTypeReturned_DoesNotReport() => Verify.AnalyzerAsync("""
        [RequiresPermission("Order:write")]
        public class CancelOrderPayload { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:read")]
            public static CancelOrderPayload CancelOrder(int id) => new();
        }
        """);
}
