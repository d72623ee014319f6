using Storefront.Common;

namespace Storefront.Stores;

/// <summary>What everybody may know about the shop.</summary>
public sealed record StoreInfo(string Name, Currency DefaultCurrency, IReadOnlyList<string> ShipsTo);
