namespace Storefront.Prices;

/// <summary>Prices to set in one pricelist, all at once.</summary>
public sealed record SetPricesInput
{
    public required int PricelistId { get; init; }

    public required IReadOnlyList<ProductPriceInput> Prices { get; init; }
}

/// <summary>The price of a product.</summary>
public sealed record ProductPriceInput
{
    public required int ProductId { get; init; }

    public required decimal Price { get; init; }

    public IReadOnlyList<VariantPriceInput>? Variants { get; init; }
}

/// <summary>The price of a variant.</summary>
public sealed record VariantPriceInput
{
    public required int VariantId { get; init; }

    public required decimal Price { get; init; }
}
