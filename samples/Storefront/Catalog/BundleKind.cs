namespace Storefront.Catalog;

/// <summary>How the price of a bundle comes about.</summary>
public enum BundleKind
{
    /// <summary>The bundle has a price of its own.</summary>
    FixedPrice,

    /// <summary>The price is the sum of what is in the bundle.</summary>
    DynamicPrice,
}
