using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.AccessMustBeApproved, GqlAuthTooling.CodeFixes.AccessMustBeApprovedFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessMustBeApprovedFixTests
{
    private const string File = "PermissionMap.approved.txt";

    private const string Shop = """
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int [|GetOrder|]() => 1;

            [RequiresPermission("Order:read", "Price:read")]
            public static int [|GetPrice|]() => 1;
        }
        """;

    private static readonly TestFile Quiet = new("Test0.cs", Shop.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Fact]
    public Task NewAndStricterField_AreWrittenIntoTheFile() => Verify.CodeFixAsync(
        TestCompilation.Of(Shop).WithAdditionalFile(File, """
            # Reviewed by the payments team.

            # Everybody's.
            Query.price: Price:read
            Query.zebra: public
            """.Replace("\n", "\r\n", StringComparison.Ordinal)),
        [Quiet, new(File, """
            # Reviewed by the payments team.

            # Everybody's.
            Query.order: Order:read
            Query.price: Order:read & Price:read
            Query.zebra: public

            """)],
        AccessMustBeApprovedFix.Key);

    [Fact]
    public Task EmptyFile_GetsItsFirstLines() => Verify.CodeFixAsync(
        TestCompilation.Of(Shop).WithAdditionalFile(File, ""),
        [Quiet, new(File, "Query.order: Order:read\nQuery.price: Order:read & Price:read\n")]);

    [Fact]
    public Task FieldWithoutAPlaceInTheCode_IsWrittenFromTheFile() => Verify.CodeFixAsync(
        TestCompilation.Of("""
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
            [||][|OrdersConnection.nodes: public|]
            [||][||][||]Query.orders: Order:read
            """),
        [new(File, """
            Order.id: Order:read
            OrdersConnection.edges: Order:read
            OrdersConnection.nodes: Order:read
            OrdersConnection.pageInfo: Order:read
            OrdersEdge.cursor: Order:read
            OrdersEdge.node: Order:read
            Query.orders: Order:read

            """)]);

    [Fact]
    public Task LineOfASecondFile_IsChangedThere() => Verify.CodeFixAsync(
        TestCompilation.Of("""
            [QueryType]
            public static class OrderQueries
            {
                [RequiresPermission("Order:read")]
                public static int [|GetOrder|]() => 1;
            }
            """).WithAdditionalFile("a/" + File, "Query.a: public\n").WithAdditionalFile("b/" + File, "Query.order: public\n"),
        [
            new("Test0.cs", """
                [QueryType]
                public static class OrderQueries
                {
                    [RequiresPermission("Order:read")]
                    public static int GetOrder() => 1;
                }
                """),
            new("b/" + File, "Query.order: Order:read\n"),
        ]);

    [Fact]
    public Task Title_SaysTheLine() => Verify.OffersAsync(
        TestCompilation.Of(Shop).WithAdditionalFile(File, ""), "Write 'Query.order: Order:read' into PermissionMap.approved.txt");

    [Fact]
    public Task FileThatCannotBeRead_IsLeftAlone() => Verify.OffersAsync(
        TestCompilation.Of(Shop).WithAdditionalFile(File, "<<<<<<< ours\n"));

    [Fact]
    public Task FixAll_WritesEveryLine() => Verify.FixAllAsync(
        TestCompilation.Of(Shop).WithAdditionalFile(File, "# Reviewed\nQuery.price: Price:read\n"),
        [Quiet, new(File, "# Reviewed\nQuery.order: Order:read\nQuery.price: Order:read & Price:read\n")],
        AccessMustBeApprovedFix.Key);
}
