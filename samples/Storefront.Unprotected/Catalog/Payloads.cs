using GqlAuthTooling;

namespace Storefront.Unprotected.Catalog;

// Written before anybody asked for warnings.
public sealed record UpdateProductPayload(Product? Product, IReadOnlyList<UserError> UserErrors);

// Errors as bare texts: a client can't tell which input they are about.
public sealed record SetPricesPayload(
    IReadOnlyList<Product> Products, IReadOnlyList<string> UserErrors, IReadOnlyList<UserWarning> UserWarnings);

// "It can't fail."
public sealed record ArchiveProductPayload(Product? Product);
