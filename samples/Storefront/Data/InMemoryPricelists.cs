using System.Collections.Concurrent;
using Storefront.Common;
using Storefront.Prices;

namespace Storefront.Data;

internal sealed class InMemoryPricelists : IPricelistRepository
{
    private readonly ConcurrentDictionary<int, Pricelist> _pricelists = new(Initial().ToDictionary(pricelist => pricelist.Id));

    public Task<Pricelist?> FindAsync(int id, CancellationToken cancellationToken) =>
        Task.FromResult(_pricelists.GetValueOrDefault(id));

    public Task<IReadOnlyList<Pricelist>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Pricelist>>(_pricelists.Values.OrderBy(pricelist => pricelist.Id).ToList());

    public Task SaveAsync(Pricelist pricelist, CancellationToken cancellationToken)
    {
        _pricelists[pricelist.Id] = pricelist;
        return Task.CompletedTask;
    }

    private static Pricelist[] Initial() =>
    [
        new(1, "Euro area", Currencies.Euro, [Price(1, 129m, Currencies.Euro), Price(123, 59.90m, Currencies.Euro)]),
        new(2, "Sweden", Currencies.SwedishKrona, [Price(1, 1490m, Currencies.SwedishKrona)]),
    ];

    private static ProductPrice Price(int productId, decimal value, Currency currency) =>
        new(productId, new Money(value, currency), []);
}
