using GqlAuthTooling.OnHotChocolate.Server.Domain;

namespace GqlAuthTooling.OnHotChocolate.Server.Services;

public sealed class Clock(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();
}

public sealed class InvoiceStore
{
    public Task<IEnumerable<Invoice>> OfOrderAsync(int orderId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IEnumerable<Invoice>>([new(new Guid(orderId, 0, 0, new byte[8]), null, new DateOnly(2025, 1, 1))]);
    }
}

public interface IShop
{
    IQueryable<Order> Orders { get; }

    IQueryable<Product> Products { get; }

    IReadOnlyList<Supplier> Suppliers { get; }

    IReadOnlyList<Customer> Customers { get; }
}

public sealed class Shop : IShop
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IQueryable<Order> Orders { get; } = new Order[]
    {
        new() { Id = 1, CreatedAt = Start, Price = new(100, Currency.Sek), BuyerNumber = 1, Reference = "first" },
        new() { Id = 2, CreatedAt = Start, Price = new(20, Currency.EUR), BuyerNumber = 1, Status = OrderStatus.Shipped },
    }.AsQueryable();

    public IQueryable<Product> Products { get; } = new Product[]
    {
        new() { Id = 1, CreatedAt = Start, Name = "Hat", Price = new(50, Currency.Sek), SupplierId = 1 },
        new() { Id = 2, CreatedAt = Start, Name = "Song", Price = new(1, Currency.EUR), SupplierId = 2, Kind = ProductKind.Digital },
    }.AsQueryable();

    public IReadOnlyList<Supplier> Suppliers { get; } = [new() { Id = 1, Name = "Hatters" }, new() { Id = 2, Name = "Singers" }];

    public IReadOnlyList<Customer> Customers { get; } =
        [new() { Id = 1, Email = "ada@example.com", PasswordHash = "x", LastPayment = new CardPayment("4242") }];
}
