using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.AccessMustBeApproved>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessMustBeApprovedTests
{
    private const string File = "PermissionMap.approved.txt";

    [Fact]
    public async Task RootFieldOnNoLine_Reports()
    {
        foreach (var flavour in HotChocolateFlavours.All)
        {
            await Verify.AnalyzerAsync(TestCompilation.Of("""
                [ExtendObjectType("Query")]
                public class OrderQueries
                {
                    [RequiresPermission("Order:read")]
                    public int [|GetOrder|]() => 1;

                    [PublicAccess("Shown to visitors")]
                    public int [|GetVersion|]() => 1;

                    [RequiresAuthentication]
                    public int GetMe() => 1;
                }
                """).WithHotChocolate(flavour).WithAdditionalFile(File, "Query.me: authenticated\n"));
        }
    }

    [Fact]
    public Task EveryLineThere_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)]
            [RequiresPermission("Shop")]
            public static Order? GetOrder([RequiresPermission("Order:preview")] int at) => null;

            [PublicAccess("Shown to visitors")]
            public static int GetVersion() => 1;

            [HotChocolate.Authorization.Authorize(Policy = "Staff")]
            public static int GetStaff() => 1;
        }

        public sealed record Order(int Id, [property: RequiresPermission("Margin")] decimal Margin);
        """).WithAdditionalFile("/shop/" + File, """
        # Reviewed by the payments team.

        Query.version: public
        Order.margin: Margin
        Query.order: (Order:read | Order:write) & Shop
        Query.order(at:): Order:preview
        Query.staff: delegated(policy:Staff)
        """.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public Task NoApprovedFile_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("Shown to visitors")]
            public static int GetVersion() => 1;
        }
        """).WithAdditionalFile("PermissionMap.txt", "").WithAdditionalFile("MyPermissionMap.approved.txt", ""));

    [Fact]
    public Task UndeclaredRootField_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            public class Query { public int {|#0:Forgotten|}() => 1; }

            public static class Setup
            {
                public static void Add(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<Query>();
            }
            """).WithAdditionalFile(File, ""),
        Expect.Diagnostic(AccessMustBeApproved.Rule).WithLocation(0).WithMessage(
            "Query.forgotten is 'undeclared', which nobody has approved. If that is right, add the line "
            + "'Query.forgotten: undeclared' to PermissionMap.approved.txt."));

    [Fact]
    public Task FieldMadeStricter_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [QueryType]
            public static class OrderQueries
            {
                [RequiresPermission("Order:read", "Price:read")]
                public static int {|#0:GetOrder|}() => 1;
            }
            """).WithAdditionalFile(File, "Query.order: Order:read\n"),
        Expect.Diagnostic(AccessMustBeApproved.Rule).WithLocation(0).WithMessage(
            "Query.order is 'Order:read & Price:read', but 'Order:read' is approved. If that is right, write the line "
            + "'Query.order: Order:read & Price:read' into PermissionMap.approved.txt."));

    [Fact]
    public Task WeakerField_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("Shown to visitors")]
            public static int GetOrder() => 1;
        }
        """).WithAdditionalFile(File, "Query.order: Order:read\n"));

    [Fact]
    public Task GuardedFieldArgumentAndInputField_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static Order? [|GetOrder|]([RequiresPermission("Order:preview")] DateTime at, Filter filter) => null;
        }

        public sealed class Order
        {
            public int Id => 1;

            [RequiresPermission("Margin")]
            public decimal [|Margin|] => 1;
        }

        public sealed class Filter
        {
            public string? Name { get; set; }

            [RequiresPermission("Order:search")]
            public string? [|Customer|] { get; set; }
        }
        """).WithAdditionalFile(File, "Query.order: authenticated\n"));

    [Fact]
    public Task FieldWithoutRequirement_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static Order? GetOrder(int id) => null;
        }

        public sealed record Order(int Id, Customer Customer);
        public sealed record Customer(string Name);
        """).WithAdditionalFile(File, "Query.order: Order:read\n"));

    [Fact]
    public Task NewFieldOfAGuardedType_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static Order? GetOrder(int id) => null;
        }

        [RequiresPermission("Order:read")]
        public sealed record Order(int Id, decimal [|Margin|]);
        """).WithAdditionalFile(File, "Order.id: Order:read\nQuery.order: Order:read\n"));

    [Fact]
    public Task TypeThatLeavesItToTheEngine_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static Order? GetOrder(int id) => null;
        }

        [HotChocolate.Authorization.Authorize(Policy = "Staff")]
        public sealed class [|Order|] { public int Id => 1; }
        """).WithAdditionalFile(File, "Query.order: authenticated\n"));

    [Fact]
    public Task FieldWithoutAPlaceInTheCode_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [UsePaging]
            [RequiresPermission("Order:read")]
            public static IEnumerable<Order> GetOrders() => [];
        }

        [RequiresPermission("Order:read")]
        public sealed class Order { public int Id => 1; }
        """).WithAdditionalFile(File, """
        Order.id: Order:read
        [||]OrdersConnection.nodes: Order:read
        [||][||][||]Query.orders: Order:read

        """));

    [Fact]
    public Task MalformedPermission_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order: read")]
            public static int GetOrder() => 1;

            [RequiresPermission]
            public static int GetOther() => 1;
        }
        """).WithAdditionalFile(File, "Query.other: Order:read\n"));

    [Fact]
    public Task LinesInTwoFiles_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;

            [RequiresPermission("Order:write")]
            public static int GetOther() => 1;
        }
        """).WithAdditionalFile("a/" + File, "Query.order: Order:read\n").WithAdditionalFile("b/" + File, "Query.other: Order:write\n"));

    [Fact]
    public Task SuppressedField_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
        #pragma warning disable GQLA301
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;
        #pragma warning restore GQLA301
        }
        """).WithAdditionalFile(File, ""));
}
