using Storefront.Catalog;
using Storefront.Common;
using Storefront.Orders;
using Storefront.Stores;

namespace Storefront.Data;

/// <summary>The orders 101 to 200, each fifth of them wholesale.</summary>
internal sealed class InMemoryOrders : IOrderRepository
{
    private const int FirstNumber = 101;
    private const int Count = 100;

    private static readonly DateTimeOffset FirstDay = new(2025, 1, 7, 9, 30, 0, TimeSpan.Zero);

    private static readonly OrderCustomer[] Buyers =
    [
        new("Alva", "Lind", "alva.lind@example.com"),
        new("Juho", "Virtanen", "juho.virtanen@example.com"),
        new("Mara", "Becker", "mara.becker@example.com"),
    ];

    private readonly List<Order> _orders = Enumerable.Range(FirstNumber, Count).Select(Create).ToList();

    public Task<Order?> FindAsync(int number, CancellationToken cancellationToken) =>
        Task.FromResult(_orders.Find(order => order.Number == number));

    public Task<IReadOnlyList<Order>> SearchAsync(OrderFilter? filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Order>>(_orders.Where(order => filter?.Matches(order) != false).ToList());

    private static Order Create(int number)
    {
        var product = InMemoryProducts.Initial[number % InMemoryProducts.Initial.Count];
        var isWholesale = number % 5 == 0;
        var quantity = isWholesale ? 40 : 1 + (number % 3);
        var line = new OrderLine(1, product, quantity, new Money(49.90m + (number % 7), Currencies.Euro));
        return new Order
        {
            Number = number,
            Status = (OrderStatus)(number / 5 % 5),
            StoreType = isWholesale ? StoreType.Wholesale : StoreType.DirectToConsumer,
            OrderDate = FirstDay.AddHours(5 * (number - FirstNumber)),
            GrandTotal = line.LineValue,
            Customer = Buyers[number % Buyers.Length],
            Lines = [line],
        };
    }
}
