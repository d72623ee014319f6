using GqlAuthTooling;

namespace Storefront.Catalog;

/// <summary>The product as it is now, or what prevented the change.</summary>
public sealed class UpdateProductPayload : MutationPayload
{
    public Product? Product { get; init; }
}
