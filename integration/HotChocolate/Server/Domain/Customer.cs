namespace GqlAuthTooling.OnHotChocolate.Server.Domain;

public class Customer : ISearchResult
{
    public int Id { get; init; }

    public required string Email { get; init; }

    public required string PasswordHash { get; init; }

    public string? Phone { get; init; }

    public IPayment? LastPayment { get; init; }
}

public interface IPayment;

public sealed record CardPayment(string Last4) : IPayment;

public sealed record InvoicePayment(int Number) : IPayment;

/// <summary>Only what the descriptor names is a field.</summary>
public sealed record AuditEntry(int Id, string Actor, string Detail);

/// <summary>One property for each scalar that has a C# counterpart.</summary>
public sealed class Everything
{
    public bool Flag { get; init; }

    public short Short { get; init; }

    public int Int { get; init; }

    public long Long { get; init; }

    public float Float { get; init; }

    public double Double { get; init; }

    public decimal Decimal { get; init; }

    public Guid Guid { get; init; }

    public Uri Uri { get; init; } = new("https://example.com/");

    public DateTime DateTime { get; init; }

    public DateTimeOffset DateTimeOffset { get; init; }

    public DateOnly DateOnly { get; init; }

    public TimeOnly TimeOnly { get; init; }

    public TimeSpan TimeSpan { get; init; }

    public byte[] Bytes { get; init; } = [];

    public Sku Sku { get; init; }

    public Dictionary<string, int> Counts { get; init; } = [];

    public KeyValuePair<string, Money?>? Pair { get; init; }

    public HashSet<int?> Numbers { get; init; } = [];

    public int?[]? Sparse { get; init; }

    public IDictionary<string, string?> Labels { get; init; } = new Dictionary<string, string?>();
}

/// <summary>A value with a scalar type of its own.</summary>
public readonly record struct Sku(string Value);
