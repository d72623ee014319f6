using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.GuardedTypeMustHaveNoOpenPath, GqlAuthTooling.CodeFixes.GuardedTypeMustHaveNoOpenPathFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class GuardedTypeMustHaveNoOpenPathFixTests
{
    [Fact]
    public Task Class_RequiresThePermission() => Verify.CodeFixAsync(
        Shop("/// <summary>An order.</summary>\npublic class [|Order|] { public int Id { get; set; } }", "[RequiresPermission(\"Order:read\")]"),
        Shop(
            "/// <summary>An order.</summary>\n[RequiresPermission(\"Order:read\")]\npublic class Order { public int Id { get; set; } }",
            "[RequiresPermission(\"Order:read\")]"));

    [Fact]
    public Task Record_RequiresSeveralPermissions() => Verify.CodeFixAsync(
        Shop("public record [|Order|](int Id = 1);", "[RequiresPermission(\"Order:read\", \"Price:read\")]"),
        Shop(
            "[RequiresPermission(\"Order:read\", \"Price:read\")]\npublic record Order(int Id = 1);",
            "[RequiresPermission(\"Order:read\", \"Price:read\")]"));

    [Fact]
    public Task Class_RequiresOneOfSeveral() => Verify.CodeFixAsync(
        Shop(
            "public class [|Order|] { public int Id { get; set; } }",
            "[RequiresPermission(\"Order:read\", \"Order:write\", Match = PermissionMatch.Any)]"),
        Shop(
            "[RequiresPermission(\"Order:read\", \"Order:write\", Match = PermissionMatch.Any)]\npublic class Order { public int Id { get; set; } }",
            "[RequiresPermission(\"Order:read\", \"Order:write\", Match = PermissionMatch.Any)]"));

    [Fact]
    public Task Class_RequiresAuthentication() => Verify.CodeFixAsync(
        Shop("public class [|Order|] { public int Id { get; set; } }", "[RequiresAuthentication]"),
        Shop("[RequiresAuthentication]\npublic class Order { public int Id { get; set; } }", "[RequiresAuthentication]"));

    [Fact]
    public Task Class_RequiresPolicyAndImportsHotChocolate() => Verify.CodeFixAsync(
        Shop("public class [|Order|] { public int Id { get; set; } }", "[HotChocolate.Authorization.Authorize(Policy = \"Staff\")]"),
        "using HotChocolate.Authorization;\n\n" + Shop(
            "[Authorize(Policy = \"Staff\")]\npublic class Order { public int Id { get; set; } }",
            "[HotChocolate.Authorization.Authorize(Policy = \"Staff\")]"));

    [Fact]
    public Task ClassInAnotherDocument_RequiresThePermission() => Verify.CodeFixAsync(
        TestCompilation.OfFiles(
            new("Order.cs", "public class [|Order|] { public int Id { get; set; } }"),
            new("Query.cs", Shop(string.Empty, "[RequiresPermission(\"Order:read\")]"))),
        [new("Order.cs", "[RequiresPermission(\"Order:read\")]\npublic class Order { public int Id { get; set; } }")]);

    [Fact]
    public Task QueryFieldsDisagree_OffersNothing() => Verify.OffersAsync(
        Shop("public class [|Order|] { public int Id { get; set; } }", "[RequiresPermission(\"Order:read\")]") + """

            [QueryType]
            public class Support
            {
                [RequiresPermission("Ticket:read")]
                public Order GetOrderOfTicket() => new();
            }
            """);

    [Fact]
    public Task TypeIsPublic_OffersNothing() => Verify.OffersAsync(
        Shop("[PublicAccess(\"Why\")]\npublic class [|Order|] { public int Id { get; set; } }", "[RequiresPermission(\"Order:read\")]"));

    [Fact]
    public Task FixAll_RequiresOnEachType() => Verify.FixAllAsync(
        """
        public class [|Order|] { public int Id { get; set; } }

        public class [|Invoice|] { public int Id { get; set; } }

        public class Customer { public List<Order> Orders => new(); public List<Invoice> Invoices => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [RequiresPermission("Invoice:read")]
            public List<Invoice> GetInvoices() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """,
        """
        [RequiresPermission("Order:read")]
        public class Order { public int Id { get; set; } }

        [RequiresPermission("Invoice:read")]
        public class Invoice { public int Id { get; set; } }

        public class Customer { public List<Order> Orders => new(); public List<Invoice> Invoices => new(); }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [RequiresPermission("Invoice:read")]
            public List<Invoice> GetInvoices() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """,
        GuardedTypeMustHaveNoOpenPathFix.GuardKey);

    private static string Shop(string order, string guard) => $$"""
        {{order}}

        public class Customer { public List<Order> Orders => new(); }

        [QueryType]
        public class Query
        {
            {{guard}}
            public List<Order> GetOrders() => new();

            [PublicAccess("Why")]
            public Customer GetCustomer() => new();
        }
        """;
}
