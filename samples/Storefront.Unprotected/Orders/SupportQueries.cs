using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Orders;

/// <summary>For the help centre's chat bot, written by another team.</summary>
[GraphQLRoot(OperationKind.Query)]
public sealed class SupportQueries(ShopDatabase database)
{
    // OrderQueries has a field of this name too, with a permission. Which one wins is up to the order of registration.
    [PublicAccess("The chat bot has no token")]
    public async Task<Order?> GetOrderAsync(int number, CancellationToken cancellationToken) =>
        (await database.FindOrdersAsync(order => order.Number == number, cancellationToken)).SingleOrDefault();

    // Copied from above and never filled in.
    [PublicAccess("")]
    public async Task<OrderStatus?> GetOrderStatusAsync(int number, CancellationToken cancellationToken) =>
        (await GetOrderAsync(number, cancellationToken))?.Status;
}
