using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.AccessMustNotBeWeakerThanApproved>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessMustNotBeWeakerThanApprovedTests
{
    private const string File = "PermissionMap.approved.txt";

    [Fact]
    public async Task WeakerField_Reports()
    {
        foreach (var flavour in HotChocolateFlavours.All)
        {
            await Verify.AnalyzerAsync(TestCompilation.Of("""
                [ExtendObjectType(OperationTypeNames.Query)]
                public class OrderQueries
                {
                    [PublicAccess("Shown to visitors")]
                    public int [|GetOrder|]() => 1;

                    [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)]
                    public int [|GetOrders|]() => 1;
                }
                """).WithHotChocolate(flavour).WithAdditionalFile(File, "Query.order: authenticated\nQuery.orders: Order:write\n"));
        }
    }

    [Fact]
    public async Task FieldOpenedByAllowAnonymousUnderAGuardedRoot_Reports()
    {
        foreach (var flavour in HotChocolateFlavours.All)
        {
            await Verify.AnalyzerAsync(TestCompilation.Of("""
                [QueryType]
                [HotChocolate.Authorization.Authorize(Policy = "Staff")]
                public class OrderQueries
                {
                    [HotChocolate.Authorization.AllowAnonymous]
                    public int [|GetOrder|]() => 1;

                    [HotChocolate.Authorization.AllowAnonymous, PublicAccess("Shown to visitors")]
                    public int [|GetVersion|]() => 1;

                    public int GetOrders() => 1;
                }
                """).WithHotChocolate(flavour).WithAdditionalFile(
                    File, "Query.order: delegated(policy:Staff)\nQuery.orders: delegated(policy:Staff)\nQuery.version: delegated(policy:Staff)\n"));
        }
    }

    [Fact]
    public Task StricterSameOrNewField_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read", "Price:read")]
            public static int GetOrder() => 1;

            [RequiresAuthentication]
            public static int GetOrders() => 1;

            [PublicAccess("Shown to visitors")]
            public static int GetVersion() => 1;

            public static int GetForgotten() => 1;
        }
        """).WithAdditionalFile(File, "Query.order: Order:read\nQuery.orders: authenticated\nQuery.forgotten: Order:write\n"));

    [Fact]
    public Task NoApprovedFile_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("Shown to visitors")]
            public static int GetVersion() => 1;
        }
        """);

    [Fact]
    public Task FieldThatLostItsRequirement_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [QueryType]
            public static class OrderQueries
            {
                [RequiresPermission("Order:read")]
                public static Order? GetOrder() => null;
            }

            public sealed record Order(int Id, decimal {|#0:Margin|});
            """).WithAdditionalFile(File, "Order.margin: Margin:read\nQuery.order: Order:read\n"),
        Expect.Diagnostic(AccessMustNotBeWeakerThanApproved.Rule).WithLocation(0).WithMessage(
            "Order.margin is 'inherited', weaker than the approved 'Margin:read'. Restore what it asked for; if the change is meant, "
            + "have it reviewed and remove its line from PermissionMap.approved.txt."));

    [Fact]
    public Task TypeThatLostItsRequirement_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static Order? [|GetOrder|]() => null;
        }

        public sealed record Order(int [|Id|]);
        """).WithAdditionalFile(File, "Order.id: Order:read\nQuery.order: Order:read\n"));

    [Fact]
    public Task ArgumentInputFieldAndTypeThatLostTheirGuard_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static Order? [|GetOrder|](DateTime at, Filter filter) => null;
        }

        public sealed class [|Order|] { public int Id => 1; }

        public sealed class Filter { public string? [|Customer|] { get; set; } }
        """).WithAdditionalFile(
            File,
            "FilterInput.customer: Order:search\nOrder: delegated(policy:Staff)\nQuery.order: authenticated\nQuery.order(at:): Order:preview\n"));

    [Fact]
    public Task EnginesOtherPolicy_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [HotChocolate.Authorization.Authorize(Policy = "Anybody")]
            public static int [|GetOrder|]() => 1;

            [RequiresPermission("Order:read")]
            public static int [|GetOrders|]() => 1;

            [RequiresPermission("Order:read")]
            [HotChocolate.Authorization.Authorize(Policy = "Staff")]
            public static int GetCount() => 1;
        }
        """).WithAdditionalFile(
            File, "Query.count: delegated(policy:Staff)\nQuery.order: delegated(policy:Staff)\nQuery.orders: delegated(policy:Staff)\n"));

    [Fact]
    public Task FieldWithoutAPlaceInTheCode_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [UsePaging]
            [RequiresPermission("Order:read")]
            public static IEnumerable<Order> GetOrders() => [];
        }

        public sealed class Order { public int Id => 1; }
        """).WithAdditionalFile(File, """
          [|OrdersConnection.nodes: Order:read|]
        Query.orders: Order:read
        """));

    [Fact]
    public Task OneOfTwoLinesStricter_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("Shown to visitors")]
            public static int [|GetOrder|]() => 1;
        }
        """).WithAdditionalFile(File, "Query.order: public\nQuery.order: Order:read\n"));

    [Fact]
    public Task UndeclaredFieldThatSomebodyDeclares_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;
        }
        """).WithAdditionalFile(File, "Query.order: undeclared\n"));

    [Fact]
    public Task UndeclaredFieldThatSomebodyOpens_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("Shown to visitors")]
            public static int [|GetOrder|]() => 1;
        }
        """).WithAdditionalFile(File, "Query.order: undeclared\n"));

    private static readonly TestCompilation Shop = TestCompilation.Of("""
        [ExtendObjectType("Query")]
        public class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public Order? GetOrder() => null;
        }

        public sealed record Order(int Id);
        """);

    [Fact]
    public Task ConflictOfAMerge_Reports() => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, """
            {|#0:<<<<<<< ours|}
            Query.order: Order:read
            [|=======|]
            [|>>>>>>> theirs|]
            """),
        Expect.Diagnostic(AccessMustNotBeWeakerThanApproved.Rule).WithLocation(0).WithMessage(
            "Line 1 is a conflict marker of Git, and nothing is held to what it approved. Keep the lines that were reviewed and remove "
            + "the markers."));

    [Theory]
    [InlineData("Query.order Order:read")]
    [InlineData("Query.order:Order:read")]
    [InlineData("Query.order:")]
    [InlineData(": Order:read")]
    [InlineData("Query.order: ")]
    [InlineData("Query.order: Order:read and Price:read")]
    [InlineData("Query.order: A | B & C")]
    [InlineData("Query.order: delegated(policy:A")]
    [InlineData("Query .order: Order:read")]
    [InlineData("Query.order: *")]
    [InlineData("x")]
    public Task LineThatCannotBeRead_Reports(string line) => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, $"Query.order: Order:read\n\r\n{{|#0:{line.Trim()}|}}\n"),
        Expect.Diagnostic(AccessMustNotBeWeakerThanApproved.Rule).WithLocation(0).WithMessage(
            $"Line 3 is not of the form 'Type.field: access': '{line.Trim()}', and nothing is held to what it approved. Write for example "
            + "'Query.orders: Order:read', with public, authenticated, a permission, or 'A & (B | C)' behind the colon."));

    [Theory]
    [InlineData("")]
    [InlineData("# Reviewed")]
    [InlineData("Query.gone: Order:read")]
    public Task LineThatCanBeRead_DoesNotReport(string line) => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, $"Query.order: Order:read\n{line}\n"));
}
