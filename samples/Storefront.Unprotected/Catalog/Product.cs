namespace Storefront.Unprotected.Catalog;

public sealed record Product(int Id, string Name, decimal Price, decimal? WeightInKilograms);

public sealed record UpdateProductInput(string? Name, decimal? WeightInKilograms);

public sealed record SetPriceInput(int ProductId, decimal Price);
