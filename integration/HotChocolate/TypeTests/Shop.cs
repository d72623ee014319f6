using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.Types;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

// A small schema whose map each test writes itself, so that map and schema can differ.
#pragma warning disable CA1822 // Resolvers of a root class are instance methods here, as teams write them.

public interface INamed
{
    string Name { get; }
}

public sealed class Order(int number) : INamed
{
    public int Number => number;

    public string Name => "Order " + number;

    public string? Secret => "secret " + number;

    public string Must => "must " + number;

    public State State => State.Sent;

    public Order Next => new(number + 1);

    public async Task<string?> GetSlow()
    {
        await Task.Yield();
        return "slow " + number;
    }

    public string? Hint([GraphQLDescription("How much to say.")] int? length = null) => "hint " + length;
}

public sealed class Customer : INamed
{
    public string Name => "Ann";
}

public enum State
{
    Open,
    Sent,
}

public sealed class OrderFilter
{
    public string? Text { get; init; }

    public string? Owner { get; init; }

    public string Must { get; init; } = string.Empty;

    public OrderFilter? Not { get; init; }
}

public sealed class Query
{
    public Order GetOrder(int number = 1) => new(number);

    public IReadOnlyList<Order> GetOrders(OrderFilter? where = null) =>
        Enumerable.Range(1, 3).Where(_ => where?.Text != "none").Select(number => new Order(number)).ToArray();

    public INamed? GetNamed(bool order) => order ? new Order(7) : new Customer();

    public string Open => "open";
}

/// <summary>The middleware of a host, which must not run before the check.</summary>
public sealed class OrderType : ObjectType<Order>
{
    public static int Runs { get; set; }

    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Field("wrapped").Type<StringType>().Resolve("wrapped").Use(next => async context =>
        {
            Runs++;
            await next(context);
        });
    }
}
