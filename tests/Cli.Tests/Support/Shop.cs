namespace GqlAuthTooling.Cli.Tests.Support;

/// <summary>A small server, and operations of its clients.</summary>
public static class Shop
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static List<Order> GetOrders([RequiresPermission("Archive:read")] bool archived = false, OrderFilter? where = null) => new();

            [RequiresPermission("Stock:read", "Stock:write", Match = PermissionMatch.Any)]
            [Deprecated("Use orders", RemovalDate = "2031-05-06")]
            public static int GetStock() => 0;

            [PublicAccess("For everyone")]
            [Deprecated("Use nothing", RemovalDate = "2030-01-02")]
            public static string GetHello() => "hello";

            [RequiresAuthentication]
            public static string GetMe() => "me";
        }

        public sealed record Order(int Id, OrderState State)
        {
            [RequiresPermission("Price:read")]
            public int Price => 1;
        }

        public sealed class OrderFilter
        {
            [RequiresPermission("Customer:read")]
            public string? Email { get; set; }

            public OrderState? State { get; set; }
        }

        public enum OrderState { Open, Shipped }
        """;

    /// <summary>A tree with the server in the folder <c>server</c>.</summary>
    public static TempTree Tree() => new TempTree().Write("server/Shop.cs", Source);
}
