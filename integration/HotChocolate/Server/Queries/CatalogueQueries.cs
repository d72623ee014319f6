using GqlAuthTooling.OnHotChocolate.Server.DataLoaders;
using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using HotChocolate.Data;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.Server.Queries;

/// <summary>The instance form with a dependency of its own.</summary>
[QueryType]
public class CatalogueQueries(IShop shop)
{
    [PublicAccess("The catalogue is public")]
    public IQueryable<Product> Products => shop.Products;

    [PublicAccess("The catalogue is public")]
    [UseFiltering]
    public IEnumerable<Product> FindProducts(ProductQuery query) => shop.Products.Where(product => product.Kind == query.Kind);

    [PublicAccess("The catalogue is public")]
    public IEnumerable<ISearchResult> Search(string text) => shop.Products.Where(product => product.Name.Contains(text));

    [PublicAccess("The catalogue is public")]
    public IEnumerable<IPriced> GetPriced() => shop.Products;

    [PublicAccess("The catalogue is public")]
    public async Task<Supplier?> GetSupplierAsync(
        [ID<Supplier>] int id, ISupplierByIdDataLoader suppliers, CancellationToken cancellationToken) =>
        await suppliers.LoadAsync(id, cancellationToken);

    [PublicAccess("The catalogue is public")]
    public async IAsyncEnumerable<Product> GetStreamAsync()
    {
        foreach (var product in shop.Products)
        {
            await Task.Yield();
            yield return product;
        }
    }

    [PublicAccess("The catalogue is public")]
    public ValueTask<List<Supplier>> GetSuppliersAsync([GraphQLName("named")] string? name, Optional<int?> top) =>
        ValueTask.FromResult(shop.Suppliers.Where(supplier => name is null || supplier.Name == name).Take(top.Value ?? 10).ToList());

    protected string NotPublic() => "no field";
}

/// <summary>Input types get the suffix unless they have it; a record's parameters are its fields.</summary>
public sealed record ProductQuery(
    ProductKind Kind, [property: RequiresPermission("Price:read")] PriceRangeInput? Price, Dimensions? AtMost, List<string>? Words);

public sealed class PriceRangeInput
{
    public decimal? From { get; set; }

    public required decimal To { get; set; }

    [DefaultValue(Domain.Currency.Sek)]
    public Currency Currency { get; set; }

    public Optional<string?> Label { get; set; }

    [GraphQLName("ref")]
    public string? Reference { get; set; }

    [ID]
    public string? ProductId { get; set; }

    [GraphQLIgnore]
    public string? Ignored { get; set; }
}
