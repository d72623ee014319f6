using System.Globalization;

namespace Storefront.Common;

/// <summary>An amount in a currency.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Currency">The currency.</param>
public sealed record Money(decimal Value, Currency Currency)
{
    /// <summary>The amount with its currency, for people to read.</summary>
    public string FormattedValue =>
        Value.ToString("F" + Currency.DecimalPlaces, CultureInfo.InvariantCulture) + " " + Currency.Code;
}
