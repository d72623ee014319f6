using GqlAuthTooling;
using Storefront.Common;

namespace Storefront.Orders;

[GraphQLRoot(OperationKind.Query)]
public sealed class OrderQueries(IOrderRepository orders)
{
    /// <summary>Orders by number, a page at a time.</summary>
    [RequiresPermission(Permissions.Order.Read)]
    public async Task<OrderConnection> GetOrderConnectionAsync(
        int? first, int? last, string? before, string? after, OrderFilter? where, CancellationToken cancellationToken)
    {
        var request = PageRequest.Create(first, last, before, after);
        var matching = await orders.SearchAsync(where, cancellationToken).ConfigureAwait(false);
        var page = Page.Cut(matching, request, order => order.Number, "number");
        var edges = page.Items.Select(order => new OrderEdge(order, Cursor.Encode("number", order.Number))).ToList();
        return new OrderConnection(edges, page.Info, page.TotalCount);
    }

    /// <summary>One order.</summary>
    [RequiresPermission(Permissions.Order.Read)]
    public Task<Order?> GetOrderAsync(int number, CancellationToken cancellationToken) =>
        orders.FindAsync(number, cancellationToken);
}
