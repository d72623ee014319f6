using System;
using System.IO;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Storefront;
using Storefront.Customers;
using Storefront.Data;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

/// <summary>A shop with its sample data, a clock that tests set, a caller that tests choose, and tokens in a file of its own.</summary>
internal sealed class Shop : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gqlauth-shop-").FullName;
    private readonly ServiceProvider _services;

    public Shop(bool withPasswords = true)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddRouting()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICurrentCustomer>(Caller)
            .AddSingleton<IHttpContextAccessor>(Request)
            .AddStorefront();
        services.AddGqlAuthTokens(tokens => tokens.Catalog = CompiledMap.Storefront.Catalog)
            .UseSqlite(Path.Combine(_folder, "tokens.db"))
            .AddStorefrontCustomers();
        if (withPasswords)
        {
            services.AddDemoPasswords();
        }

        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        Request.HttpContext = new DefaultHttpContext { RequestServices = _services };
    }

    public SettableClock Clock { get; } = new();

    public SettableCaller Caller { get; } = new();

    /// <summary>The request that mutations run in.</summary>
    public SettableRequest Request { get; } = new();

    /// <summary>Makes the tables, which a host does at its start.</summary>
    public static async Task<Shop> WithTokensAsync(bool withPasswords = true)
    {
        var shop = new Shop(withPasswords);
        foreach (var service in shop._services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(default);
        }

        return shop;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Who a token stands for; nobody when it isn't valid.</summary>
    public async Task<ClaimsPrincipal?> CallerOfAsync(string token)
    {
        var validation = await Get<TokenValidator>().ValidateAsync(token.AsMemory());
        return validation.IsValid ? validation.Principal : null;
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>One request, whatever the flow of execution: the framework's accessor follows that.</summary>
    internal sealed class SettableRequest : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }

    internal sealed class SettableCaller : ICurrentCustomer
    {
        public int? Id { get; set; }
    }
}
