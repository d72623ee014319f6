using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Orders;

[GraphQLRoot(OperationKind.Query)]
public sealed class OrderQueries(ShopDatabase database)
{
    [RequiresPermission("Order:read")]
    public Task<IReadOnlyList<Order>> GetOrdersAsync(OrderFilter? where, CancellationToken cancellationToken) =>
        database.FindOrdersAsync(order => Matches(order, where), cancellationToken);

    [RequiresPermission("Order:read")]
    public async Task<Order?> GetOrderAsync(int number, CancellationToken cancellationToken) =>
        (await database.FindOrdersAsync(order => order.Number == number, cancellationToken)).SingleOrDefault();

    // Added for the dashboard the week before launch; nobody thought of the attribute.
    public async Task<decimal> GetRevenueAsync(CancellationToken cancellationToken) =>
        (await database.FindOrdersAsync(_ => true, cancellationToken)).Sum(order => order.GrandTotal);

    // Two permissions in one string look right and are no permission at all.
    [RequiresPermission("Order:read, Customer:read")]
    public Task<IReadOnlyList<Order>> GetOrdersOfCustomerAsync(string email, CancellationToken cancellationToken) =>
        database.FindOrdersAsync(order => order.CustomerEmail == email, cancellationToken);

    // Guards nothing: the method is no field, its callers are.
    [RequiresPermission("Customer:read")]
    private static bool Matches(Order order, OrderFilter? filter) =>
        filter is null
        || ((filter.Status is null || order.Status == filter.Status)
            && (filter.CustomerEmail is null || order.CustomerEmail == filter.CustomerEmail));
}
