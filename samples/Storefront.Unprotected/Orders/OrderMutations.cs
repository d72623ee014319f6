using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Orders;

[GraphQLRoot(OperationKind.Mutation)]
public sealed class OrderMutations(ShopDatabase database)
{
    // A bare true or false: no way to say why not.
    [RequiresPermission("Order:write")]
    public Task<bool> CancelOrderAsync(int number, CancellationToken cancellationToken) =>
        database.UpdateOrderAsync(number, order => order with { Status = OrderStatus.Cancelled }, cancellationToken);

    // The entity itself: no place for errors or warnings, ever.
    [RequiresPermission("Order:write")]
    public async Task<Order?> ShipOrderAsync(int number, CancellationToken cancellationToken)
    {
        await database.UpdateOrderAsync(number, order => order with { Status = OrderStatus.Shipped }, cancellationToken);
        return (await database.FindOrdersAsync(order => order.Number == number, cancellationToken)).SingleOrDefault();
    }
}
