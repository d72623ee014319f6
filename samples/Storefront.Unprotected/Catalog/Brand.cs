using GqlAuthTooling;

namespace Storefront.Unprotected.Catalog;

public sealed record Brand(int Id, string Name, string Country)
{
    // The field was renamed once more, and the text was forgotten.
    [Deprecated("Use country", RemovalDate = "2027-03-31", Replacement = "Brand.countryOfOrigin")]
    public string Origin => Country;

    // Until when?
    [Deprecated("Use country", Replacement = "Brand.country")]
    public string Home => Country;

    // C# developers know this attribute.
    [Obsolete("Use name")]
    public string Title => Name;
}

[GraphQLRoot(OperationKind.Query)]
public static class BrandQueries
{
    // The new field asks for a permission that no client of the old one holds.
    [RequiresPermission("Product:read")]
    [Deprecated("Use brand", RemovalDate = "2027-03-31", Replacement = "Query.brand")]
    public static Brand? GetBrandByName(string name) => null;

    // Not needed any more, but it can't be left out either.
    [RequiresPermission("Product:read", "Brand:read")]
    public static Brand? GetBrand(
        int id, [Deprecated("Brands are the same in all shops", RemovalDate = "2027-03-31")] int shop) => null;
}
