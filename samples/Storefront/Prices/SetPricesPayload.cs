using GqlAuthTooling;

namespace Storefront.Prices;

/// <summary>The pricelist as it is now; what was skipped stands in the warnings.</summary>
public sealed record SetPricesPayload(
    Pricelist? Pricelist, IReadOnlyList<UserError> UserErrors, IReadOnlyList<UserWarning> UserWarnings);
