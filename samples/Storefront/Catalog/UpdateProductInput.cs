namespace Storefront.Catalog;

/// <summary>What to change; what is left out stays.</summary>
public sealed record UpdateProductInput
{
    public string? Name { get; init; }

    public WeightInput? Weight { get; init; }
}

/// <summary>A weight as a client gives it.</summary>
public sealed record WeightInput
{
    public required decimal Value { get; init; }

    public required WeightUnit Unit { get; init; }
}
