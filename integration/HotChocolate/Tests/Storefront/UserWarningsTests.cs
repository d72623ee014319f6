using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The mutations of Centra's documentation: errors prevent, warnings tell.</summary>
public sealed class UserWarningsTests
{
    /// <summary>The documentation's request.</summary>
    [Fact]
    public async Task UpdateProduct_AnswersWithWarning()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false));

        var answer = await server.AskAsync(
            """
            mutation updateProductWeight {
              updateProduct(id: 1, input: { weight: { value: 11 unit: POUNDS } }) {
                product { id, weight { formattedValue } }
                userErrors { message path }
                userWarnings { message path } # NEW!
              }
            }
            """,
            "Product:read,Product:write");

        Assert.Equal(
            """{"data":{"updateProduct":{"product":{"id":1,"weight":{"formattedValue":"11 lb"}},"userErrors":[],"userWarnings":[{"message":"Weight unit has been changed from KILOGRAMS to POUNDS","path":["input","weight","unit"]}]}},"extensions":{"permissionsUsed":["Product:write","Product:read"]}}""",
            answer.Body);
    }

    /// <summary>Both warnings that the documentation gives as examples of such that only inform; and an error, which prevents.</summary>
    /// <param name="value">The weight.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="payload">The payload.</param>
    [Theory]
    [InlineData("11.0004", "POUNDS", """{"product":{"weight":{"formattedValue":"11 lb"}},"userErrors":[],"userWarnings":[{"message":"Weight unit has been changed from KILOGRAMS to POUNDS"},{"message":"Weight has been rounded to 3 decimal places"}]}""")]
    [InlineData("-1", "POUNDS", """{"product":{"weight":{"formattedValue":"0.85 kg"}},"userErrors":[{"message":"The weight must not be negative"}],"userWarnings":[]}""")]
    public async Task UpdateProduct_SaysWhatItDid(string value, string unit, string payload)
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync(
            $$"""
            mutation {
              updateProduct(id: 1, input: { weight: { value: {{value}} unit: {{unit}} } }) {
                product { weight { formattedValue } } userErrors { message } userWarnings { message }
              }
            }
            """,
            "Product:read,Product:write");

        Assert.Equal(payload, answer.Json.GetProperty("data").GetProperty("updateProduct").GetRawText());
    }

    /// <summary>Prices that can be set are set; what can't be is told, in the documentation's words.</summary>
    [Fact]
    public async Task SetPrices_SavesWhatItCan()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync(
            """
            mutation {
              setPrices(input: { pricelistId: 1, prices: [
                { productId: 1, price: 119, variants: [{ variantId: 456, price: 121 }, { variantId: 456, price: 122 }] }
                { productId: 123, price: 61, variants: [{ variantId: 789, price: 62 }] }
                { productId: 123, price: 63 }
                { productId: 345, price: 64 }
                { productId: 999, price: 65 }
              ] }) {
                pricelist { prices { productId price { value } } }
                userErrors { message path }
                userWarnings { message path }
              }
            }
            """,
            "Price:read,Price:write");

        var payload = answer.Json.GetProperty("data").GetProperty("setPrices");
        Assert.Equal(
            """{"prices":[{"productId":1,"price":{"value":119}},{"productId":123,"price":{"value":61}}]}""",
            payload.GetProperty("pricelist").GetRawText());
        Assert.Equal(
            [
                "Duplicate variant ID 456 skipped (input.prices.0.variants.1.variantId)",
                "Product variant with id 789 not assigned to product 123 (input.prices.1.variants.0.variantId)",
                "Duplicate product ID 123 skipped (input.prices.2.productId)",
                "Product ID 345 is a bundle with dynamic price type, changing its prices has no effect, skipped (input.prices.3.productId)",
            ],
            payload.GetProperty("userWarnings").EnumerateArray().Select(Text));
        Assert.Equal(
            ["Product with ID 999 does not exist (input.prices.4.productId)"],
            payload.GetProperty("userErrors").EnumerateArray().Select(Text));
        var saved = await server.AskAsync("{ pricelist(id: 1) { prices { price { value } } } }", "Price:read,Price:write");
        Assert.Contains("""[{"price":{"value":119}},{"price":{"value":61}}]""", saved.Body, System.StringComparison.Ordinal);
    }

    /// <summary>A mutation that is refused because of what it selects has changed nothing.</summary>
    [Fact]
    public async Task RefusedMutation_ChangesNothing()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var refused = await server.AskAsync(
            """mutation { updateProduct(id: 1, input: { name: "Changed" }) { product { name } } }""", "Product:write");

        Assert.Equal(["You need Product:read permission to access product."], refused.Messages);
        var product = await server.AskAsync("{ product(id: 1) { name } }", "Product:read");
        Assert.Equal("""{"product":{"name":"Storm jacket"}}""", product.Json.GetProperty("data").GetRawText());
    }

    private static string Text(JsonElement issue) =>
        $"{issue.GetProperty("message").GetString()} ({string.Join('.', issue.GetProperty("path").EnumerateArray())})";
}
