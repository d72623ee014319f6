using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.ReplacementMustNotNeedMore>;

namespace GqlAuthTooling.Analyzers.Tests;

public class ReplacementMustNotNeedMoreTests
{
    [Theory]
    [InlineData("PublicAccess(\"Shown to visitors\")", "RequiresPermission(\"Price:read\")")]
    [InlineData("PublicAccess(\"Shown to visitors\")", "RequiresAuthentication")]
    [InlineData("RequiresAuthentication", "RequiresPermission(\"Price:read\")")]
    [InlineData("RequiresPermission(\"Order:read\")", "RequiresPermission(\"Price:read\")")]
    [InlineData("RequiresPermission(\"Order:read\")", "RequiresPermission(\"Order:read\", \"Price:read\")")]
    [InlineData("RequiresPermission(\"Order:read\", \"Price:read\", Match = PermissionMatch.Any)", "RequiresPermission(\"Order:read\")")]
    [InlineData("PublicAccess(\"Shown to visitors\")", "HotChocolate.Authorization.Authorize")]
    [InlineData("RequiresPermission(\"Order:read\")", "HotChocolate.Authorization.Authorize(\"Staff\")")]
    [InlineData("HotChocolate.Authorization.Authorize(\"Staff\")", "HotChocolate.Authorization.Authorize(Roles = new[] { \"admin\" })")]
    public Task OtherAccess_Reports(string before, string after) => Verify.AnalyzerAsync(Queries(before, after, "[|\"Query.orders\"|]"));

    [Theory]
    [InlineData("RequiresPermission(\"Order:read\")", "RequiresPermission(\"Order:read\")")]
    [InlineData("RequiresPermission(\"Order:read\")", "PublicAccess(\"Shown to visitors\")")]
    [InlineData("RequiresPermission(\"Order:read\")", "RequiresAuthentication")]
    [InlineData("RequiresPermission(\"Order:read\", \"Price:read\")", "RequiresPermission(\"Order:read\")")]
    [InlineData("RequiresPermission(\"Order:read\")", "RequiresPermission(\"Order:read\", \"Price:read\", Match = PermissionMatch.Any)")]
    [InlineData("RequiresPermission(\"Order:read\")", "HotChocolate.Authorization.Authorize")]
    [InlineData("HotChocolate.Authorization.Authorize(\"Staff\")", "RequiresAuthentication")]
    [InlineData("HotChocolate.Authorization.Authorize(\"Staff\")", "HotChocolate.Authorization.Authorize(\"Staff\")")]
    public Task SameOrLess_DoesNotReport(string before, string after) => Verify.AnalyzerAsync(Queries(before, after, "\"Query.orders\""));

    // Each is another rule's finding.
    [Theory]
    [InlineData("PublicAccess(\"Shown to visitors\")", "RequiresPermission(\"Price:read\")", "\"Query.order\"")]
    [InlineData("PublicAccess(\"Shown to visitors\")", "GraphQLDescription(\"Undeclared\")", "\"Query.orders\"")]
    [InlineData("GraphQLDescription(\"Undeclared\")", "RequiresPermission(\"Price:read\")", "\"Query.orders\"")]
    [InlineData("PublicAccess(\"Shown to visitors\")", "RequiresPermission(\"Price::read\")", "\"Query.orders\"")]
    [InlineData("PublicAccess(\"Shown to visitors\")", "RequiresPermission(\"Price:read\")", "null")]
    public Task NothingToCompare_DoesNotReport(string before, string after, string replacement) =>
        Verify.AnalyzerAsync(Queries(before, after, replacement));

    [Fact]
    public Task RequirementOfReturnType_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        [RequiresPermission("Price:read")]
        public class Price
        {
            public int Amount { get; set; }
        }

        public class Product
        {
            [Deprecated("Use price", Replacement = [|"Product.price"|])]
            public int Cost { get; set; }

            [Deprecated("Use weight", Replacement = "weight")]
            public int Mass { get; set; }

            public int Weight { get; set; }

            public Price? Price { get; set; }
        }

        [ExtendObjectType("Query")]
        public class Queries
        {
            [PublicAccess("The catalogue is shown to visitors")]
            public Product? GetProduct() => null;
        }
        """);

    [Fact]
    public Task ArgumentAndInputField_Reports() => Verify.AnalyzerAsync("""
        public class Filter
        {
            [Deprecated("Use customers", Replacement = [|"customers"|])]
            public string? Customer { get; set; }

            [RequiresPermission("Customer:read")]
            public string[]? Customers { get; set; }
        }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrders(
                [Deprecated("Use filter", Replacement = [|"customers"|])] string? customer,
                [RequiresPermission("Customer:read")] string[]? customers,
                [Deprecated("Use filter", Replacement = "filter")] string? text,
                Filter? filter) => 1;
        }
        """);

    [Fact]
    public Task CodeFirst_Reports() => Verify.AnalyzerAsync("""
        public class Product
        {
            [Deprecated("Use price", Replacement = [|"price"|])]
            public int Cost { get; set; }

            public int Price { get; set; }
        }

        public class ProductType : ObjectType<Product>
        {
            protected override void Configure(IObjectTypeDescriptor<Product> descriptor)
            {
                descriptor.Field(product => product.Price).Authorize("Staff");
            }
        }

        [QueryType]
        public static class Queries
        {
            [PublicAccess("The catalogue is shown to visitors")]
            public static Product? GetProduct() => null;
        }
        """);

    [Fact]
    public Task EnumValueAndType_DoesNotReport() => Verify.AnalyzerAsync("""
        public enum Status
        {
            New,
            [Deprecated("Use NEW", Replacement = "NEW")]
            Fresh,
        }

        [RequiresPermission("Price:read")]
        public class Price
        {
            public Status Status { get; set; }
        }

        [QueryType]
        public static class Queries
        {
            [PublicAccess("Shown to visitors")]
            [Deprecated("Use Price", Replacement = "Price")]
            public static int GetCost() => 1;

            [RequiresPermission("Price:read")]
            public static Price? GetPrice() => null;
        }
        """);

    [Fact]
    public Task MessageNamesBoth_Reports() => Verify.AnalyzerAsync(
        Queries("PublicAccess(\"Shown to visitors\")", "RequiresPermission(\"Price:read\")", "{|#0:\"orders\"|}"),
        Expect.Diagnostic(ReplacementMustNotNeedMore.Rule).WithLocation(0).WithMessage(
            "Query.orderList is replaced by Query.orders, which needs Price:read, while Query.orderList needs nothing: "
            + "clients lose access when they move. Let both need the same, or name another replacement."));

    private static string Queries(string before, string after, string replacement) => $$"""
        [QueryType]
        public static class Queries
        {
            [{{before}}]
            [Deprecated("Use orders", Replacement = {{replacement}})]
            public static int GetOrderList() => 1;

            [{{after}}]
            public static int GetOrders() => 1;
        }
        """;
}
