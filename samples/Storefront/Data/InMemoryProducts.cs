using System.Collections.Concurrent;
using Storefront.Catalog;
using Storefront.Common;

namespace Storefront.Data;

internal sealed class InMemoryProducts : IProductRepository
{
    private readonly ConcurrentDictionary<int, Product> _products = new(Initial.ToDictionary(product => product.Id));

    public static IReadOnlyList<Product> Initial { get; } =
    [
        new()
        {
            Id = 1,
            Name = "Storm jacket",
            Weight = new Weight(0.85m, WeightUnit.Kilograms),
            Variants = [new ProductVariant(455, "Moss"), new ProductVariant(456, "Slate")],
            UnitCost = new Money(31.20m, Currencies.Euro),
        },
        new()
        {
            Id = 123,
            Name = "Merino base layer",
            Weight = new Weight(0.24m, WeightUnit.Kilograms),
            Variants = [new ProductVariant(457, "Sand"), new ProductVariant(458, "Ink")],
            UnitCost = new Money(18.75m, Currencies.Euro),
        },
        new() { Id = 345, Name = "Winter set", Bundle = BundleKind.DynamicPrice, UnitCost = new Money(49.95m, Currencies.Euro) },
        new()
        {
            Id = 346,
            Name = "Anniversary parka",
            AvailableFrom = new DateTimeOffset(2035, 9, 1, 0, 0, 0, TimeSpan.Zero),
            UnitCost = new Money(64.00m, Currencies.Euro),
        },
    ];

    public Task<Product?> FindAsync(int id, CancellationToken cancellationToken) =>
        Task.FromResult(_products.GetValueOrDefault(id));

    public Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Product>>(_products.Values.OrderBy(product => product.Id).ToList());

    public Task SaveAsync(Product product, CancellationToken cancellationToken)
    {
        _products[product.Id] = product;
        return Task.CompletedTask;
    }
}
