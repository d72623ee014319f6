namespace GqlAuthTooling.OnHotChocolate.Server.Domain;

/// <summary>A record whose generated members (equality, deconstruction) are no fields.</summary>
public sealed record Money(decimal Amount, Currency Currency)
{
    public string Text => $"{Amount} {Currency}";

    public bool IsMoreThan(decimal amount) => Amount > amount;

    public static Money Zero { get; } = new(0, Currency.Sek);
}

public readonly record struct Weight(double Kilograms, bool IsEstimate);

/// <summary>Enum values are named in upper snake case.</summary>
public enum Currency
{
    Sek,
    EUR,
    UsDollar,
    [GraphQLName("GBP")]
    PoundSterling,
    Already_Snake,
    Iso4217Code,
    [GraphQLIgnore]
    Internal,
    [Obsolete("No longer traded")]
    DeutscheMark,
}
