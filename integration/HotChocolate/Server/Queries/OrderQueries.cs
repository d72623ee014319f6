using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using HotChocolate.Data;

namespace GqlAuthTooling.OnHotChocolate.Server.Queries;

/// <summary>The static form: HotChocolate's generator makes the type extension.</summary>
[QueryType]
[RequiresPermission("Order:read")]
public static partial class OrderQueries
{
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Order> GetOrders(IShop shop) => shop.Orders;

    [UsePaging(IncludeTotalCount = true, ConnectionName = "OpenOrders")]
    public static IEnumerable<Order> GetOpenOrders(IShop shop, OrderStatus? status) =>
        shop.Orders.Where(order => status == null || order.Status == status);

    [UsePaging(AllowBackwardPagination = false)]
    public static Task<IEnumerable<Order>> GetForwardOrdersAsync(IShop shop) => Task.FromResult<IEnumerable<Order>>(shop.Orders);

    [UseOffsetPaging(IncludeTotalCount = true)]
    public static IQueryable<Order> GetOrderTable(IShop shop) => shop.Orders;

    [UseFirstOrDefault]
    [UseProjection]
    public static IQueryable<Order> GetOrderById(int id, IShop shop) => shop.Orders.Where(order => order.Id == id);

    [UseSingleOrDefault]
    public static IQueryable<Order> GetOrderByReference(string reference, IShop shop) =>
        shop.Orders.Where(order => order.Reference == reference);
}

public static partial class OrderQueries
{
    /// <summary>A second part of the same class, without the attribute.</summary>
    [RequiresPermission("Order:count")]
    public static int GetOrderCount(IShop shop) => shop.Orders.Count();

    public static string OrderPrefix => "O-";

    [GraphQLIgnore]
    public static string Internal() => "internal";
}
