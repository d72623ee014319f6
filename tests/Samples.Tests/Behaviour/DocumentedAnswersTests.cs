using System.Linq;
using Storefront;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

/// <summary>What the compiled-in map of the shop answers, as the integration documentation has it.</summary>
public sealed class DocumentedAnswersTests
{
    private static readonly string[] DeprecatedFieldsOfTheDocumentation =
    [
        "Field: Query.displays, reason: Use ObjectWithTranslations instead of Localizable, date of removal: 2023-09-04",
        "Field: Display.localized, reason: Renamed localized to translations, date of removal: 2023-09-04",
        "Field: LanguageTranslation.translations, reason: Renamed to fields, date of removal: 2023-09-04",
    ];

    private static readonly string[] CoordinatesInOrderOfUse =
        ["Query.displays", "Display.localized", "LanguageTranslation.translations"];

    private static readonly string[] FieldsOfTheOrdersExample =
    [
        "OrderConnection.totalCount", "OrderConnection.pageInfo", "OrderConnection.edges", "PageInfo.hasPreviousPage",
        "PageInfo.hasNextPage", "PageInfo.startCursor", "PageInfo.endCursor", "OrderEdge.node", "OrderEdge.cursor",
        "Order.number", "Order.status", "Order.grandTotal", "Order.orderDate", "Money.value", "Money.currency", "Currency.code",
    ];

    [Fact]
    public void DeprecatedFields_AreReportedToTheCharacter()
    {
        var used = CoordinatesInOrderOfUse.Select(coordinate =>
            CompiledMap.Storefront.Deprecations.Single(deprecation => deprecation.Coordinate == coordinate));

        Assert.Equal(DeprecatedFieldsOfTheDocumentation, DeprecatedFieldsUsed.Of(used));
    }

    [Fact]
    public void TheOrdersExample_NeedsOrderReadAndNothingElse()
    {
        Assert.Equal("Order:read", CompiledMap.Storefront.Field("Query.orderConnection").Effective.Text);
        Assert.All(FieldsOfTheOrdersExample, coordinate =>
        {
            var field = CompiledMap.Storefront.Field(coordinate);
            Assert.Equal(AccessKind.Inherited, field.Access);
            Assert.True(field.Effective.IsNone, coordinate);
        });
    }

    [Fact]
    public void ACallerWithoutPermission_IsToldWhichOne()
    {
        var needed = CompiledMap.Storefront.Field("Query.orderConnection").Effective.Clauses;

        Assert.Equal(
            "You need Order:read permission to access orderConnection.", DenialMessage.ForMissing(needed, "orderConnection"));
    }

    [Theory]
    [InlineData("Query.serverAddresses", Permissions.CentraIP)]
    [InlineData("OrderLine.product", Permissions.Product.Read)]
    [InlineData("UpdateProductPayload.product", Permissions.Product.Read)]
    [InlineData("Order.customer", Permissions.Customer.Read)]
    [InlineData("Query.storeInfo", "")]
    [InlineData("Mutation.generateCustomerToken", "")]
    [InlineData("Mutation.revokeCustomerToken", "authenticated")]
    public void AField_NeedsWhatItsTypeAndReturnTypeNeedToo(string coordinate, string requirement) =>
        Assert.Equal(requirement, CompiledMap.Storefront.Field(coordinate).Effective.Text);

    [Theory]
    [InlineData("Query.products(previewAt:)", Permissions.Campaign.Preview)]
    [InlineData("OrderFilterInput.customerEmail", Permissions.Customer.Read)]
    public void AnArgumentOrInputField_NeedsWhatItDeclares(string coordinate, string requirement) =>
        Assert.Equal(
            requirement,
            CompiledMap.Storefront.Arguments.Single(argument => argument.Coordinate == coordinate).Requirement.Text);

    [Fact]
    public void EveryMutation_HasErrorsAndWarnings() =>
        Assert.All(CompiledMap.Storefront.Payloads, payload => Assert.True(payload.HasUserErrors && payload.HasUserWarnings));
}
