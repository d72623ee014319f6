using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Catalog;

[GraphQLRoot(OperationKind.Mutation)]
public sealed class ProductMutations(ShopDatabase database)
{
    [RequiresPermission("Product:write")]
    public async Task<UpdateProductPayload> UpdateProductAsync(
        int id, UpdateProductInput input, CancellationToken cancellationToken)
    {
        var product = await database.UpdateProductAsync(
            id,
            current => current with
            {
                Name = input.Name ?? current.Name,
                WeightInKilograms = input.WeightInKilograms ?? current.WeightInKilograms,
            },
            cancellationToken);
        return product is null
            ? new UpdateProductPayload(null, [new UserError("No such product", "id")])
            : new UpdateProductPayload(product, []);
    }

    // A wildcard is for tokens; as a requirement it means nothing.
    [RequiresPermission("Price:*")]
    public async Task<SetPricesPayload> SetPricesAsync(
        IReadOnlyList<SetPriceInput> prices, CancellationToken cancellationToken)
    {
        var changed = new List<Product>();
        var errors = new List<string>();
        foreach (var price in prices)
        {
            var product = await database.UpdateProductAsync(
                price.ProductId, current => current with { Price = price.Price }, cancellationToken);
            if (product is null)
            {
                errors.Add("No such product");
            }
            else
            {
                changed.Add(product);
            }
        }

        return new SetPricesPayload(changed, errors, []);
    }

    public async Task<ArchiveProductPayload> ArchiveProductAsync(int id, CancellationToken cancellationToken) =>
        new(await database.RemoveProductAsync(id, cancellationToken));
}
