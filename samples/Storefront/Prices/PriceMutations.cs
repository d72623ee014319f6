using GqlAuthTooling;

namespace Storefront.Prices;

[GraphQLRoot(OperationKind.Mutation)]
public sealed class PriceMutations(PriceSetter setter)
{
    /// <summary>Sets many prices; one that can't be set doesn't keep the others from being saved.</summary>
    [RequiresPermission("Price:write")]
    public Task<SetPricesPayload> SetPricesAsync(SetPricesInput input, CancellationToken cancellationToken) =>
        setter.SetAsync(input, cancellationToken);
}
