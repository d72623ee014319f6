using GqlAuthTooling;
using Storefront.Common;

namespace Storefront.Prices;

/// <summary>The prices of a market.</summary>
[RequiresPermission("Price:read")]
public sealed record Pricelist(int Id, string Name, Currency Currency, IReadOnlyList<ProductPrice> Prices);
