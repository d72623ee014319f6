using GqlAuthTooling;
using Storefront.Common;

namespace Storefront.Catalog;

/// <summary>
/// A product. It is reached from queries, order lines and the payload of its mutation; the requirement on the type holds
/// on all these ways.
/// </summary>
[RequiresPermission("Product:read")]
public sealed record Product
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public Weight? Weight { get; init; }

    /// <summary>Set when the product is a bundle of others.</summary>
    public BundleKind? Bundle { get; init; }

    public IReadOnlyList<ProductVariant> Variants { get; init; } = [];

    /// <summary>From when on the product is for sale; later than now while a campaign is being prepared.</summary>
    public DateTimeOffset? AvailableFrom { get; init; }

    /// <summary>What we pay for it: for buyers and for accounting.</summary>
    [RequiresPermission("Purchase:read", "Accounting:read", Match = PermissionMatch.Any)]
    public required Money UnitCost { get; init; }
}
