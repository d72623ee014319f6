namespace GqlAuthTooling.Analyzers.Tests;

public class PermissionSpellingTests
{
    private static readonly string[] Catalogue =
        ["CentraIP", "Customer:read", "Order:read", "Order:write", "PriceList:read", "Price:read", "price-list"];

    [Theory]
    [InlineData("Order:raed", "Order:read")]
    [InlineData("Order:wirte", "Order:write")]
    [InlineData("order:read", "Order:read")]
    [InlineData("Oder:read", "Order:read")]
    [InlineData("Orders:read", "Order:read")]
    [InlineData("Costumer:read", "Customer:read")]
    [InlineData("CentralIP", "CentraIP")]
    [InlineData("Order.read", "Order:read")]
    [InlineData("order_write", "Order:write")]
    [InlineData("read:Order", "Order:read")]
    [InlineData("Pricelist:read", "PriceList:read")]
    [InlineData("Prise:read", "Price:read")]
    public void MisspeltPermission_IsFound(string written, string meant) =>
        Assert.Equal(meant, PermissionSpelling.Nearest(written, Catalogue));

    // What is offered is what somebody will accept without a second look: nothing that means something else.
    [Theory]
    [InlineData("Order:delete")]
    [InlineData("Order:writer:x")]
    [InlineData("Order")]
    [InlineData("Invoice:read")]
    [InlineData("IP")]
    [InlineData("CentraIP:read")]
    [InlineData("Prize:ship")]
    public void AnotherPermission_IsNotFound(string written) => Assert.Null(PermissionSpelling.Nearest(written, Catalogue));

    [Fact]
    public void Ties_GoToTheFirst() => Assert.Equal("A1:read", PermissionSpelling.Nearest("A3:read", ["A1:read", "A2:read"]));
}
