using System.Linq;
using System.Threading.Tasks;
using Storefront.Prices;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

public sealed class SetPricesTests
{
    // The four examples of the integration documentation, to the character.
    private static readonly string[] DocumentedWarnings =
    [
        "Duplicate product ID 123 skipped",
        "Duplicate variant ID 456 skipped",
        "Product variant with id 789 not assigned to product 123",
        "Product ID 345 is a bundle with dynamic price type, changing its prices has no effect, skipped",
    ];

    private static readonly string[] PathOfUnknownProduct = ["input", "prices", "0", "productId"];

    [Fact]
    public async Task TrivialMistakes_AreWarningsAndTheRestIsSaved()
    {
        using var shop = new Shop();
        var payload = await Set(
            shop,
            Price(1, 135m, Variant(456, 139m), Variant(456, 140m)),
            Price(123, 61m, Variant(789, 65m)),
            Price(123, 62m),
            Price(345, 10m));

        Assert.Empty(payload.UserErrors);
        Assert.Equal(DocumentedWarnings.Order(), payload.UserWarnings.Select(warning => warning.Message).Order());

        var saved = await shop.Get<PriceQueries>().GetPricelistAsync(1, default);
        var jacket = Assert.Single(saved!.Prices, price => price.ProductId == 1);
        Assert.Equal(135m, jacket.Price.Value);
        Assert.Equal(139m, Assert.Single(jacket.Variants).Price.Value);
        Assert.Equal(61m, Assert.Single(saved.Prices, price => price.ProductId == 123).Price.Value);
        Assert.DoesNotContain(saved.Prices, price => price.ProductId == 345);
    }

    [Fact]
    public async Task AnUnknownProduct_IsAnErrorAtItsPathAndTheRestIsSaved()
    {
        using var shop = new Shop();
        var payload = await Set(shop, Price(999, 1m), Price(1, 136m));

        var error = Assert.Single(payload.UserErrors);
        Assert.Equal("Product with ID 999 does not exist", error.Message);
        Assert.Equal(PathOfUnknownProduct, error.Path);
        Assert.Equal(136m, Assert.Single(payload.Pricelist!.Prices, price => price.ProductId == 1).Price.Value);
    }

    [Fact]
    public async Task VariantsLeftOut_KeepTheirPrices()
    {
        using var shop = new Shop();
        await Set(shop, Price(1, 135m, Variant(456, 139m)));
        var payload = await Set(shop, Price(1, 137m));

        var jacket = Assert.Single(payload.Pricelist!.Prices, price => price.ProductId == 1);
        Assert.Equal(139m, Assert.Single(jacket.Variants).Price.Value);
    }

    private static Task<SetPricesPayload> Set(Shop shop, params ProductPriceInput[] prices) =>
        shop.Get<PriceMutations>().SetPricesAsync(new SetPricesInput { PricelistId = 1, Prices = prices }, default);

    private static ProductPriceInput Price(int productId, decimal price, params VariantPriceInput[] variants) =>
        new() { ProductId = productId, Price = price, Variants = variants.Length == 0 ? null : variants };

    private static VariantPriceInput Variant(int id, decimal price) => new() { VariantId = id, Price = price };
}
