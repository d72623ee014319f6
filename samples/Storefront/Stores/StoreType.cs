namespace Storefront.Stores;

/// <summary>Whom a store sells to.</summary>
public enum StoreType
{
    DirectToConsumer,
    Wholesale,
}
