using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.Server.Types;

/// <summary>A node by an extension class with a resolver; a property of the extended type is dropped.</summary>
[Node]
[ExtendObjectType(typeof(Supplier), IgnoreProperties = [nameof(Supplier.TaxNumber)])]
public sealed class SupplierNode
{
    [NodeResolver]
    public Supplier? GetSupplier(int id, IShop shop) => shop.Suppliers.FirstOrDefault(supplier => supplier.Id == id);

    [RequiresPermission("Product:read")]
    public IEnumerable<Product> GetProducts([Parent] Supplier supplier, IShop shop) =>
        shop.Products.Where(product => product.SupplierId == supplier.Id);
}

/// <summary>Extends every object type whose C# type derives from the entity.</summary>
[ExtendObjectType(typeof(Entity))]
public sealed class EntityExtensions
{
    public string GetPermalink([Parent] Entity entity) => $"/e/{entity.Id}";
}

/// <summary>An interface type by attribute on a class of its own.</summary>
[InterfaceType<ILocated>]
public static partial class LocatedType
{
    public static string Country([Parent] ILocated located) => located.City.Length > 0 ? "SE" : "";
}

/// <summary>A node that holds its own resolver.</summary>
[Node]
public sealed class Store
{
    public int Id { get; init; }

    public string Name => $"Store {Id}";

    public static Task<Store?> GetAsync(int id) => Task.FromResult<Store?>(new() { Id = id });
}

[QueryType]
public static class StoreQueries
{
    [PublicAccess("Stores are on the website")]
    public static Store MainStore => new() { Id = 1 };

    [PublicAccess("Stores are on the website")]
    public static ILocated? Nearest(IShop shop) => shop.Suppliers[0];
}
