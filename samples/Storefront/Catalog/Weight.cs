using System.Globalization;

namespace Storefront.Catalog;

/// <summary>A weight, kept to three decimals.</summary>
public sealed record Weight(decimal Value, WeightUnit Unit)
{
    internal const int Decimals = 3;

    /// <summary>The weight with its unit, for people to read.</summary>
    public string FormattedValue => Value.ToString("0.###", CultureInfo.InvariantCulture) + " " + Symbol;

    private string Symbol => Unit switch
    {
        WeightUnit.Grams => "g",
        WeightUnit.Kilograms => "kg",
        WeightUnit.Ounces => "oz",
        _ => "lb",
    };
}
