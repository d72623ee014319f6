using System.Globalization;
using Storefront.Catalog;
using Storefront.Common;

namespace Storefront.Prices;

/// <summary>Sets prices in bulk: what can't be set is skipped with a warning, the rest is saved.</summary>
public sealed class PriceSetter(IPricelistRepository pricelists, IProductRepository products)
{
    public async Task<SetPricesPayload> SetAsync(SetPricesInput input, CancellationToken cancellationToken)
    {
        var issues = new Issues();
        var pricelist = await pricelists.FindAsync(input.PricelistId, cancellationToken).ConfigureAwait(false);
        if (pricelist is null)
        {
            issues.Error(Text($"Pricelist with ID {input.PricelistId} does not exist"), "input", "pricelistId");
            return new SetPricesPayload { UserErrors = issues.Errors };
        }

        var prices = pricelist.Prices.ToDictionary(price => price.ProductId);
        var seen = new HashSet<int>();
        for (var i = 0; i < input.Prices.Count; i++)
        {
            var path = new InputPath("input", "prices", Text($"{i}"));
            var product = await FindAsync(input.Prices[i], seen, path, issues, cancellationToken).ConfigureAwait(false);
            if (product is not null && HasValidPrice(input.Prices[i], path, issues))
            {
                var current = prices.GetValueOrDefault(product.Id)?.Variants ?? [];
                prices[product.Id] = Read(input.Prices[i], product, current, pricelist.Currency, path, issues);
            }
        }

        var changed = pricelist with { Prices = prices.Values.OrderBy(price => price.ProductId).ToList() };
        await pricelists.SaveAsync(changed, cancellationToken).ConfigureAwait(false);
        return new SetPricesPayload { Pricelist = changed, UserErrors = issues.Errors, UserWarnings = issues.Warnings };
    }

    /// <summary>The product whose price is to be set, or null when it is to be skipped.</summary>
    private async Task<Product?> FindAsync(
        ProductPriceInput input, HashSet<int> seen, InputPath path, Issues issues, CancellationToken cancellationToken)
    {
        var id = input.ProductId;
        if (!seen.Add(id))
        {
            issues.Warning(Text($"Duplicate product ID {id} skipped"), path.To("productId"));
            return null;
        }

        var product = await products.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (product is null)
        {
            issues.Error(Text($"Product with ID {id} does not exist"), path.To("productId"));
            return null;
        }

        if (product.Bundle == BundleKind.DynamicPrice)
        {
            issues.Warning(
                Text($"Product ID {id} is a bundle with dynamic price type, changing its prices has no effect, skipped"),
                path.To("productId"));
            return null;
        }

        return product;
    }

    private static bool HasValidPrice(ProductPriceInput input, InputPath path, Issues issues)
    {
        if (input.Price < 0)
        {
            issues.Error("A price must not be negative", path.To("price"));
        }

        return input.Price >= 0;
    }

    /// <summary>The new price; variants that the input leaves out altogether keep theirs.</summary>
    private static ProductPrice Read(
        ProductPriceInput input,
        Product product,
        IReadOnlyList<VariantPrice> current,
        Currency currency,
        InputPath path,
        Issues issues)
    {
        var variants = input.Variants is null ? current : ReadVariants(input.Variants, product, currency, path, issues);
        return new ProductPrice(product.Id, new Money(input.Price, currency), variants);
    }

    private static List<VariantPrice> ReadVariants(
        IReadOnlyList<VariantPriceInput> variants, Product product, Currency currency, InputPath path, Issues issues)
    {
        var prices = new List<VariantPrice>();
        for (var i = 0; i < variants.Count; i++)
        {
            var (id, price) = (variants[i].VariantId, variants[i].Price);
            var variant = path.Then("variants", Text($"{i}"));
            if (product.Variants.All(known => known.Id != id))
            {
                issues.Warning(
                    Text($"Product variant with id {id} not assigned to product {product.Id}"), variant.To("variantId"));
            }
            else if (prices.Exists(known => known.VariantId == id))
            {
                issues.Warning(Text($"Duplicate variant ID {id} skipped"), variant.To("variantId"));
            }
            else if (price < 0)
            {
                issues.Error("A price must not be negative", variant.To("price"));
            }
            else
            {
                prices.Add(new VariantPrice(id, new Money(price, currency)));
            }
        }

        return prices;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
