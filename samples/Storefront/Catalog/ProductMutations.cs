using GqlAuthTooling;

namespace Storefront.Catalog;

[GraphQLRoot(OperationKind.Mutation)]
public sealed class ProductMutations(ProductEditor editor)
{
    /// <summary>Changes a product.</summary>
    [RequiresPermission("Product:write")]
    public Task<UpdateProductPayload> UpdateProductAsync(
        int id, UpdateProductInput input, CancellationToken cancellationToken) =>
        editor.UpdateAsync(id, input, cancellationToken);
}
