using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.RootFieldMustDeclareAccess, GqlAuthTooling.CodeFixes.RootFieldMustDeclareAccessFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class RootFieldMustDeclareAccessFixTests
{
    private const string Commented = """
        [QueryType]
        public static class OrderQueries
        {
            // The one that the shop shows.

            /// <summary>An order.</summary>
            public static int [|GetOrder|]() => 1; // by number
        }
        """;

    [Fact]
    public Task QueryMethod_RequiresTheGuessedPermission() => Verify.CodeFixAsync(
        Commented,
        """
        [QueryType]
        public static class OrderQueries
        {
            // The one that the shop shows.

            /// <summary>An order.</summary>
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1; // by number
        }
        """,
        RootFieldMustDeclareAccessFix.PermissionKey);

    [Fact]
    public Task QueryMethod_RequiresAuthentication() => Verify.CodeFixAsync(
        Commented,
        """
        [QueryType]
        public static class OrderQueries
        {
            // The one that the shop shows.

            /// <summary>An order.</summary>
            [RequiresAuthentication]
            public static int GetOrder() => 1; // by number
        }
        """,
        RootFieldMustDeclareAccessFix.AuthenticationKey);

    [Fact]
    public Task QueryMethod_OpensWithAReasonToWrite() => Verify.CodeFixAsync(
        Commented,
        """
        [QueryType]
        public static class OrderQueries
        {
            // The one that the shop shows.

            /// <summary>An order.</summary>
            [PublicAccess("")]
            public static int GetOrder() => 1; // by number
        }
        """,
        RootFieldMustDeclareAccessFix.PublicKey);

    [Fact]
    public Task MemberWithAttributes_AddsOneBelow() => Verify.CodeFixAsync(
        """
        [MutationType]
        public static class Mutations
        {
            [GraphQLDescription("Cancels")]
            public static bool [|CancelOrder|](int id) => true;

            [GraphQLDescription("Paid")] public static bool [|PayOrder|](int id) => true;
        }
        """,
        """
        [MutationType]
        public static class Mutations
        {
            [GraphQLDescription("Cancels")]
            [RequiresPermission("Order:write")]
            public static bool CancelOrder(int id) => true;

            [GraphQLDescription("Paid")]
            [RequiresPermission("PayOrder:write")]
            public static bool PayOrder(int id) => true;
        }
        """);

    [Fact]
    public Task FileWithoutOurNamespace_AddsTheUsing() => Verify.CodeFixAsync(
        TestCompilation.Of("""
            using System;
            using HotChocolate.Types;

            namespace Shop;

            [QueryType]
            public static class OrderQueries
            {
                public static DateTime [|GetOrderDate|]() => default;
            }
            """).WithoutUsings(),
        [new TestFile("Test0.cs", """
            using System;
            using GqlAuthTooling;
            using HotChocolate.Types;

            namespace Shop;

            [QueryType]
            public static class OrderQueries
            {
                [RequiresPermission("OrderDate:read")]
                public static DateTime GetOrderDate() => default;
            }
            """)]);

    [Fact]
    public Task FieldOfADescriptor_OffersNothing() => Verify.OffersAsync("""
        public class QueryType : ObjectType
        {
            protected override void Configure(IObjectTypeDescriptor descriptor)
            {
                descriptor.Name(OperationTypeNames.Query);
                [|descriptor.Field("version")|].Resolve("1");
            }
        }
        """);

    [Fact]
    public Task QueryMethod_OffersThreeWays() => Verify.OffersAsync(
        Commented,
        "Require the permission Order:read",
        "Require an authenticated caller",
        "Open to anyone (write the reason)");

    [Fact]
    public Task FixAll_RequiresTheGuessedPermissions() => Verify.FixAllAsync(
        """
        public class Product { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            public static List<Product> [|GetProducts|]() => new();

            public static Product? [|GetProductById|](int id) => null;
        }

        [MutationType]
        public static class Mutations
        {
            public static Product [|UpdateProduct|](int id) => new();
        }
        """,
        """
        public class Product { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Product:read")]
            public static List<Product> GetProducts() => new();

            [RequiresPermission("Product:read")]
            public static Product? GetProductById(int id) => null;
        }

        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Product:write")]
            public static Product UpdateProduct(int id) => new();
        }
        """);
}
