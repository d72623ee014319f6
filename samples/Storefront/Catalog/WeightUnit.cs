namespace Storefront.Catalog;

/// <summary>A unit of weight.</summary>
public enum WeightUnit
{
    Grams,
    Kilograms,
    Ounces,
    Pounds,
}
