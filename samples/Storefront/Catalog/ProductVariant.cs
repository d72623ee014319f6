namespace Storefront.Catalog;

/// <summary>A product in one of its colours or cuts.</summary>
public sealed record ProductVariant(int Id, string Name);
