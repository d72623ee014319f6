using System;
using Microsoft.Extensions.DependencyInjection;
using Storefront;
using Storefront.Customers;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

/// <summary>A shop with its sample data, a clock that tests set and a caller that tests choose.</summary>
internal sealed class Shop : IDisposable
{
    private readonly ServiceProvider _services;

    public Shop()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICurrentCustomer>(Caller)
            .AddStorefront()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public SettableClock Clock { get; } = new();

    public SettableCaller Caller { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();

    internal sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    internal sealed class SettableCaller : ICurrentCustomer
    {
        public int? Id { get; set; }
    }
}
