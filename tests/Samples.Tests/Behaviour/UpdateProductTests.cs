using System.Linq;
using System.Threading.Tasks;
using Storefront.Catalog;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

public sealed class UpdateProductTests
{
    private static readonly string[] PathOfWeight = ["input", "weight", "value"];

    [Fact]
    public async Task AnotherUnit_IsSavedWithAWarning()
    {
        var payload = await SetWeight(11m, WeightUnit.Pounds);

        Assert.Equal("11 lb", payload.Product!.Weight!.FormattedValue);
        Assert.Empty(payload.UserErrors);
        Assert.Equal("Weight unit has been changed from KILOGRAMS to POUNDS", Assert.Single(payload.UserWarnings).Message);
    }

    [Fact]
    public async Task TooManyDecimals_AreRoundedWithAWarning()
    {
        var payload = await SetWeight(1.23456m, WeightUnit.Kilograms);

        Assert.Equal("1.235 kg", payload.Product!.Weight!.FormattedValue);
        Assert.Equal("Weight has been rounded to 3 decimal places", Assert.Single(payload.UserWarnings).Message);
    }

    [Fact]
    public async Task ANegativeWeight_IsAnErrorAndNothingIsSaved()
    {
        using var shop = new Shop();
        var input = new UpdateProductInput { Name = "New", Weight = new WeightInput { Value = -1m, Unit = WeightUnit.Pounds } };
        var payload = await shop.Get<ProductMutations>().UpdateProductAsync(1, input, default);

        Assert.Equal(PathOfWeight, Assert.Single(payload.UserErrors).Path);
        Assert.Equal("Storm jacket", (await shop.Get<ProductQueries>().GetProductAsync(1, default))!.Name);
    }

    [Fact]
    public async Task AProductOfACampaign_ShowsOnlyInThePreview()
    {
        using var shop = new Shop();
        var queries = shop.Get<ProductQueries>();

        Assert.DoesNotContain(await queries.GetProductsAsync(null, null, default), product => product.Id == 346);
        Assert.Null(await queries.GetProductAsync(346, default));
        var preview = await queries.GetProductsAsync(null, shop.Clock.Now.AddYears(20), default);
        Assert.Contains(preview, product => product.Id == 346);
    }

    private static async Task<UpdateProductPayload> SetWeight(decimal value, WeightUnit unit)
    {
        using var shop = new Shop();
        var input = new UpdateProductInput { Weight = new WeightInput { Value = value, Unit = unit } };
        return await shop.Get<ProductMutations>().UpdateProductAsync(1, input, default);
    }
}
