using Storefront.Common;

namespace Storefront.Prices;

/// <summary>What a product costs, and which of its variants cost something else.</summary>
public sealed record ProductPrice(int ProductId, Money Price, IReadOnlyList<VariantPrice> Variants);

/// <summary>What a variant costs when it isn't the price of its product.</summary>
public sealed record VariantPrice(int VariantId, Money Price);
