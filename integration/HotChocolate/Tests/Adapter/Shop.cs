using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>How often a resolver of the shop ran, and what its subscription sends.</summary>
public sealed class ShopState
{
    private int _runs;

    public int Runs => _runs;

    public Channel<int> Events { get; } = Channel.CreateUnbounded<int>();

    public T Ran<T>(T value)
    {
        Interlocked.Increment(ref _runs);
        return value;
    }
}

/// <summary>A small shop with every kind of access.</summary>
public sealed class ShopQuery
{
    [RequiresPermission("Order:read")]
    public IReadOnlyList<ShopOrder> GetOrders([Service] ShopState state, ShopFilter? filter = null) =>
        state.Ran<IReadOnlyList<ShopOrder>>([new(1), new(2)]);

    [PublicAccess("A greeting")]
    public string GetHello([Service] ShopState state) => state.Ran("hello");

    [PublicAccess("A greeting that goes")]
    [Deprecated("Use hello", RemovalDate = "2031-05-06")]
    public string GetOldHello([Service] ShopState state) => state.Ran("hello");

    [PublicAccess("A greeting without a date")]
    [Deprecated("Use hello")]
    public string GetOlderHello([Service] ShopState state) => state.Ran("hello");

    [PublicAccess("A greeting that goes first")]
    [Deprecated("Use hello", RemovalDate = "2030-01-02")]
    public string GetOldestHello([Service] ShopState state) => state.Ran("hello");

    [RequiresAuthentication]
    public string GetMe([Service] ShopState state) => state.Ran("me");

    [Authorize(Policy = "Staff")]
    public string GetDelegated([Service] ShopState state) => state.Ran("staff");

    [PublicAccess("For tests of @defer")]
    public ShopOrder GetFirst([Service] ShopState state) => state.Ran(new ShopOrder(1));

    [PublicAccess("Fails by itself")]
    public string? GetBroken([Service] ShopState state) => throw new GraphQLException(state.Ran("broken by itself"));

    [PublicAccess("Fails by itself, and takes everything with it")]
    public string GetBrokenAll([Service] ShopState state) => throw new GraphQLException(state.Ran("broken by itself"));
}

/// <summary>An order, with a price that not everybody sees.</summary>
public sealed class ShopOrder(int id)
{
    public int Id => id;

    [RequiresPermission("Price:read")]
    public int? Price => id * 10;

    public async Task<string> GetSlowAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(30, cancellationToken);
        return "slow";
    }
}

/// <summary>A filter with a field that needs more.</summary>
public sealed record ShopFilter(int? Id, [property: RequiresPermission("Cost:read")] int? Cost);

/// <summary>Writes.</summary>
public sealed class ShopMutation
{
    [RequiresPermission("Order:write")]
    public int AddOrder(int id, [Service] ShopState state) => state.Ran(id);
}

/// <summary>Streams.</summary>
public sealed class ShopSubscription
{
    public async IAsyncEnumerable<int> ReadOrders(
        [Service] ShopState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        state.Ran(0);
        await foreach (var id in state.Events.Reader.ReadAllAsync(cancellationToken))
        {
            yield return id;
        }
    }

    [Subscribe(With = nameof(ReadOrders))]
    [RequiresPermission("Order:read")]
    public ShopOrder OnOrder([EventMessage] int id) => new(id);
}

/// <summary>A second schema of the same process.</summary>
public sealed class DepotQuery
{
    [RequiresPermission("Depot:read")]
    public string GetDepot() => "depot";
}
