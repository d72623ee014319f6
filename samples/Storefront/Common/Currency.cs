namespace Storefront.Common;

/// <summary>A currency.</summary>
/// <param name="Code">Its ISO 4217 code.</param>
/// <param name="DecimalPlaces">How many decimals an amount has.</param>
public sealed record Currency(string Code, int DecimalPlaces);
