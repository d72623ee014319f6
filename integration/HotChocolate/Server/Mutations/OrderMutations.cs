using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using HotChocolate.Authorization;
using HotChocolate.Subscriptions;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.Server.Mutations;

/// <summary>Mutation conventions make input and payload types of these.</summary>
[MutationType]
[RequiresPermission("Order:write")]
public static class OrderMutations
{
    [Error<OrderNotFoundException>]
    [Error(typeof(QuantityError))]
    public static async Task<Order> ShipOrderAsync(
        int orderId, [RequiresPermission("Order:backdate")] DateTime? shippedAt, IShop shop, ITopicEventSender sender,
        CancellationToken cancellationToken)
    {
        var order = shop.Orders.FirstOrDefault(candidate => candidate.Id == orderId) ?? throw new OrderNotFoundException(orderId);
        await sender.SendAsync("orderShipped", order, cancellationToken);
        return order;
    }

    /// <summary>Conventions without errors: a payload without an errors field.</summary>
    public static Order? RenameOrder(int id, string reference, IShop shop) => shop.Orders.FirstOrDefault(order => order.Id == id);

    public static FieldResult<OrderLine, OutOfStock> AddLine(AddLineInput input) =>
        input.Quantity > 5 ? new OutOfStock("Only 5 left") : new OrderLine(input.Sku, input.Quantity, Money.Zero);

    [UseMutationConvention(Disable = true)]
    public static bool CancelOrder(int id, string? reason) => id > 0 && reason is not null;

    [UseMutationConvention(PayloadFieldName = "shipped", InputTypeName = "ShipAllArgs", PayloadTypeName = "ShipAllResult")]
    public static IReadOnlyList<Order> ShipAll([ID<Product>] int productId, IShop shop) => [.. shop.Orders.Where(o => o.Id == productId)];

    public static int GetNextNumber() => 3;

    /// <summary>Input and result have other names than the convention's: both are wrapped.</summary>
    public static ArchivePayload ArchiveOrders(ArchiveInput input) => new(input.Before is null ? 0 : 1);

    /// <summary>Input and result have the convention's names already: both are left as they are.</summary>
    public static PurgeOrdersPayload PurgeOrders(PurgeOrdersInput input) => new(input.Limit);
}

/// <summary>The instance form.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize(Policy = "Staff")]
public sealed class CustomerMutations
{
    [Error<EmailTakenException>]
    [Error<InvalidOperationException>]
    public Customer RegisterCustomer(string email, Clock clock, List<AddressEntry>? addresses = null) =>
        new() { Id = clock.Now.Day + (addresses?.Count ?? 0), Email = email, PasswordHash = "" };
}

public sealed record AddLineInput(int OrderId, string Sku, int Quantity = 1);

public sealed record ArchiveInput(DateOnly? Before);

public sealed record ArchivePayload(int Count);

public sealed record PurgeOrdersInput(int Limit);

public sealed record PurgeOrdersPayload(int Count);

public sealed record AddressEntry(string Street, string? Door);

public sealed record OutOfStock(string Message);

public sealed class OrderNotFoundException(int id) : Exception($"There is no order {id}.")
{
    public int OrderId { get; } = id;
}

public sealed class EmailTakenException() : Exception("The address is taken.");

public sealed class QuantityError
{
    private QuantityError(string message) => Message = message;

    public string Message { get; }

    public static QuantityError CreateErrorFrom(ArgumentOutOfRangeException exception) => new(exception.Message);
}
