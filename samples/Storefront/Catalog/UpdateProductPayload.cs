using GqlAuthTooling;

namespace Storefront.Catalog;

/// <summary>The product as it is now, or what prevented the change.</summary>
public sealed record UpdateProductPayload(
    Product? Product, IReadOnlyList<UserError> UserErrors, IReadOnlyList<UserWarning> UserWarnings);
