using GqlAuthTooling;
using GqlAuthTooling.OnHotChocolate.Server.Domain;

/// <summary>A root class without a namespace.</summary>
[QueryType]
public static class ShippingQueries
{
    [PublicAccess("Rates are on the website")]
    public static Money[]? GetRates(Weight weight) => [new((decimal)weight.Kilograms, Currency.Sek)];
}
