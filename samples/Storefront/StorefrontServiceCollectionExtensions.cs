using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Identity;
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
using StoreOptions = Storefront.Stores.StoreOptions;

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
        services.AddSingleton<IPasswordHasher<CustomerLogin>, PasswordHasher<CustomerLogin>>();
        services.AddSingleton<InMemoryCustomers>();
        services.AddSingleton<ICustomerRepository>(provider => provider.GetRequiredService<InMemoryCustomers>());
        services.AddSingleton<ICustomerLogins>(provider => provider.GetRequiredService<InMemoryCustomers>());

        services.AddScoped<ProductEditor>();
        services.AddScoped<PriceSetter>();

        services.AddScoped<OrderQueries>();
        services.AddScoped<ProductQueries>();
        services.AddScoped<ProductMutations>();
        services.AddScoped<PriceQueries>();
        services.AddScoped<PriceMutations>();
        services.AddScoped<DisplayQueries>();
        services.AddScoped<CustomerQueries>();
        services.AddScoped<StoreQueries>();
        return services;
    }

    /// <summary>Adds what customers sign in with. Without it the shop answers everything but its mutations of tokens.</summary>
    public static GqlAuthTokensBuilder AddStorefrontCustomers(this GqlAuthTokensBuilder tokens)
    {
        tokens.AddCustomerTokens<CustomerAccounts>();
        tokens.Services.AddScoped<CustomerSecurity>();
        tokens.Services.AddScoped<TokenMutations>();
        return tokens;
    }
}
