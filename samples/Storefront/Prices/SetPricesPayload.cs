using GqlAuthTooling;

namespace Storefront.Prices;

/// <summary>The pricelist as it is now; what was skipped stands in the warnings.</summary>
public sealed class SetPricesPayload : MutationPayload
{
    public Pricelist? Pricelist { get; init; }
}
