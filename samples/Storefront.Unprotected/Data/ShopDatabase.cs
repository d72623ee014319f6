using Storefront.Unprotected.Catalog;
using Storefront.Unprotected.Customers;
using Storefront.Unprotected.Displays;
using Storefront.Unprotected.Orders;

namespace Storefront.Unprotected.Data;

/// <summary>The shop's data, in memory.</summary>
public sealed class ShopDatabase
{
    private readonly List<Order> _orders = [new(101, OrderStatus.Confirmed, 129m, "customer@example.com", [new(1, 1, 129m)])];
    private readonly List<Product> _products = [new(1, "Storm jacket", 129m, 0.85m), new(2, "Merino base layer", 59.90m, 0.24m)];
    private readonly List<Customer> _customers = [new(1, "customer@example.com", "Alva", "Lind")];
    private readonly List<Display> _displays = [new(21, "Storm jacket", [new("sv", "Stormjacka")])];
    private readonly Lock _lock = new();

    public Task<IReadOnlyList<Order>> FindOrdersAsync(Predicate<Order> filter, CancellationToken cancellationToken) =>
        Find(_orders, filter, cancellationToken);

    public Task<IReadOnlyList<Product>> FindProductsAsync(Predicate<Product> filter, CancellationToken cancellationToken) =>
        Find(_products, filter, cancellationToken);

    public Task<IReadOnlyList<Customer>> FindCustomersAsync(Predicate<Customer> filter, CancellationToken cancellationToken) =>
        Find(_customers, filter, cancellationToken);

    public Task<IReadOnlyList<Display>> ListDisplaysAsync(CancellationToken cancellationToken) =>
        Find(_displays, _ => true, cancellationToken);

    public Task<bool> UpdateOrderAsync(int number, Func<Order, Order> change, CancellationToken cancellationToken) =>
        Task.FromResult(Update(_orders, order => order.Number == number, change, cancellationToken) is not null);

    public Task<Product?> UpdateProductAsync(int id, Func<Product, Product> change, CancellationToken cancellationToken) =>
        Task.FromResult(Update(_products, product => product.Id == id, change, cancellationToken));

    public Task<Product?> RemoveProductAsync(int id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var product = _products.Find(candidate => candidate.Id == id);
            _products.RemoveAll(candidate => candidate.Id == id);
            return Task.FromResult(product);
        }
    }

    private Task<IReadOnlyList<T>> Find<T>(List<T> items, Predicate<T> filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<T>>(items.FindAll(filter));
        }
    }

    private T? Update<T>(List<T> items, Predicate<T> filter, Func<T, T> change, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var index = items.FindIndex(filter);
            return index < 0 ? null : items[index] = change(items[index]);
        }
    }
}
