using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.CoordinateMustHaveOneAccess>;

namespace GqlAuthTooling.Analyzers.Tests;

public class CoordinateMustHaveOneAccessTests
{
    [Fact]
    public Task DifferentAccess_Reports() => Verify.AnalyzerAsync(
        """
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int {|#0:GetOrder|}() => 1;
        }

        [QueryType]
        public static class OldOrderQueries
        {
            [PublicAccess("Was always open")]
            public static int {|#1:GetOrder|}() => 1;
        }
        """,
        Expect.Diagnostic(CoordinateMustHaveOneAccess.Rule).WithLocation(0).WithMessage(
            "Query.order comes from OrderQueries.GetOrder with access Order:read, and from OldOrderQueries.GetOrder with access "
            + "public. Give both the same access, or keep one of the two."),
        Expect.Diagnostic(CoordinateMustHaveOneAccess.Rule).WithLocation(1).WithMessage(
            "Query.order comes from OldOrderQueries.GetOrder with access public, and from OrderQueries.GetOrder with access "
            + "Order:read. Give both the same access, or keep one of the two."));

    [Fact]
    public Task MembersInTwoFiles_Reports() => Verify.AnalyzerAsync(TestCompilation.Of(
        """
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static int [|GetOrder|]() => 1;
        }
        """,
        """
        [ExtendObjectType("Query")]
        public class OldOrderQueries
        {
            public int [|Order|] => 1;
        }
        """));

    [Fact]
    public Task SameAccess_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;
        }

        [QueryType]
        public static class OldOrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task DifferentCoordinates_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;

            [PublicAccess("Shown")]
            public static int GetOrders() => 1;
        }
        """);

    [Fact]
    public Task ClassesOfOneName_Reports() => Verify.AnalyzerAsync(
        """
        namespace Admin
        {
            [QueryType]
            public static class Queries
            {
                [RequiresPermission("Order:read")]
                public static int {|#0:GetOrder|}() => 1;
            }
        }

        namespace Store
        {
            [QueryType]
            public static class Queries
            {
                [RequiresAuthentication]
                public static int {|#1:GetOrder|}() => 1;
            }
        }
        """,
        Expect.Diagnostic(CoordinateMustHaveOneAccess.Rule).WithLocation(0).WithMessage(
            "Query.order comes from Admin.Queries.GetOrder with access Order:read, and from Store.Queries.GetOrder with access "
            + "authenticated. Give both the same access, or keep one of the two."),
        Expect.Diagnostic(CoordinateMustHaveOneAccess.Rule).WithLocation(1));

    [Fact]
    public Task DifferentAccessOfAnArgument_Reports() => Verify.AnalyzerAsync(
        """
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static int {|#0:GetOrder|}([RequiresPermission("Order:read")] int number) => 1;
        }

        [QueryType]
        public static class OldOrderQueries
        {
            [RequiresAuthentication]
            public static int {|#1:GetOrder|}(int number) => 1;
        }
        """,
        Expect.Diagnostic(CoordinateMustHaveOneAccess.Rule).WithLocation(0).WithMessage(
            "Query.order(number:) comes from OrderQueries.GetOrder with access Order:read, and from OldOrderQueries.GetOrder with "
            + "access inherited. Give both the same access, or keep one of the two."),
        Expect.Diagnostic(CoordinateMustHaveOneAccess.Rule).WithLocation(1));

    [Fact]
    public Task ArgumentOfOneMemberOnly_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            public static int GetOrder([RequiresPermission("Order:read")] int number) => 1;
        }

        [QueryType]
        public static class OldOrderQueries
        {
            [RequiresAuthentication]
            public static int GetOrder() => 1;
        }
        """);
}
