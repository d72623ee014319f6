using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Catalog;
using Storefront.Customers;
using Storefront.Data;
using Storefront.Displays;
using Storefront.Orders;
using Storefront.Prices;
using Storefront.Stores;
using Storefront.Tokens;

namespace Storefront;

/// <summary>Registers the shop with a host.</summary>
public static class StorefrontServiceCollectionExtensions
{
    /// <summary>Adds resolvers, services and in-memory data. The host adds <see cref="ICurrentCustomer"/>.</summary>
    public static IServiceCollection AddStorefront(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoreOptions>();

        services.AddSingleton<IOrderRepository, InMemoryOrders>();
        services.AddSingleton<IProductRepository, InMemoryProducts>();
        services.AddSingleton<IPricelistRepository, InMemoryPricelists>();
        services.AddSingleton<IDisplayRepository, InMemoryDisplays>();
        services.AddSingleton<ICustomerRepository, InMemoryCustomers>();
        services.AddSingleton<ICustomerTokenStore, InMemoryCustomerTokens>();

        services.AddScoped<ProductEditor>();
        services.AddScoped<PriceSetter>();
        services.AddScoped<CustomerTokenService>();

        services.AddScoped<OrderQueries>();
        services.AddScoped<ProductQueries>();
        services.AddScoped<ProductMutations>();
        services.AddScoped<PriceQueries>();
        services.AddScoped<PriceMutations>();
        services.AddScoped<DisplayQueries>();
        services.AddScoped<CustomerQueries>();
        services.AddScoped<CustomerTokenMutations>();
        services.AddScoped<StoreQueries>();
        return services;
    }
}
