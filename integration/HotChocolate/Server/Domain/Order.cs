using GqlAuthTooling.OnHotChocolate.Server.Services;
using HotChocolate.Authorization;

namespace GqlAuthTooling.OnHotChocolate.Server.Domain;

[RequiresPermission("Order:read")]
public partial class Order : Entity, IPriced
{
    /// <summary>A public C# field is no schema field.</summary>
    public readonly int CacheHits = 1;

    public string? Reference { get; init; }

    public OrderStatus Status { get; init; }

    public required Money Price { get; init; }

    public override string? Note { get; init; }

    [GraphQLIgnore]
    public string? Secret { get; init; }

    [GraphQLName("customerId")]
    public int BuyerNumber { get; init; }

    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    public List<string?>? Tags { get; init; }

    public string[][] Matrix { get; init; } = [];

    [GraphQLNonNullType]
    public string? Channel { get; init; }

    [GraphQLType<NonNullType<IdType>>]
    public string Barcode { get; init; } = "0";

    [Authorize(Policy = "Finance")]
    public decimal Margin { get; init; }

    [Obsolete("Use price")]
    public decimal Total => Price.Amount;

    public static int Count => 2;

    public string WriteOnly
    {
        set => _ = value;
    }

    public string this[int index] => Lines[index].Sku;

    public Money GetShippingCost(Currency? currency, decimal discount = 0) =>
        new(10 - discount, currency ?? Currency.Sek);

    public async Task<IEnumerable<Invoice>?> GetInvoicesAsync(InvoiceStore invoices, CancellationToken cancellationToken) =>
        await invoices.OfOrderAsync(Id, cancellationToken);

    public Task<string> RenderAsync([Service] Clock clock) => Task.FromResult(clock.Now.ToString("O", null));

    public void Recalculate()
    {
    }

    public Task SaveAsync() => Task.CompletedTask;

    public T As<T>()
        where T : Order => (T)this;

    public bool TryGetLine(int number, out OrderLine? line)
    {
        line = Lines.ElementAtOrDefault(number);
        return line is not null;
    }

    public override string ToString() => $"Order {Id}";

    /// <summary>A nested type is named without its outer type.</summary>
    public sealed record HistoryEntry(DateTime At, string Text);

    public IEnumerable<HistoryEntry> History => [new(CreatedAt.UtcDateTime, "created")];
}

/// <summary>The other half of a partial class.</summary>
public partial class Order
{
    public Page<OrderLine> LinePage => new(Lines, Lines.Count);

    public ValueTask<Weight> GetWeightAsync() => ValueTask.FromResult(new Weight(1.5, true));
}

public enum OrderStatus
{
    New,
    InProgress,
    Shipped,
}

public sealed record OrderLine(string Sku, int Quantity, Money Price);

public sealed record Invoice(Guid Id, Uri? Document, DateOnly DueOn);

/// <summary>A generic type: each construction is a type of its own.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int TotalCount);
