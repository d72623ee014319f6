namespace GqlAuthTooling.Analyzers.Tests;

public class PermissionGuessTests
{
    [Theory]
    [InlineData(OperationKind.Query, "Order", true, "GetOrders", "Order:read")]
    [InlineData(OperationKind.Query, "OrderConnection", true, "GetOrders", "Order:read")]
    [InlineData(OperationKind.Query, "OrderCollectionSegment", true, "GetOrders", "Order:read")]
    [InlineData(OperationKind.Query, "OrderDto", true, "GetOrder", "Order:read")]
    [InlineData(OperationKind.Query, "Int", false, "GetOrderCountAsync", "OrderCount:read")]
    [InlineData(OperationKind.Query, "String", false, "GetCategoriesByNameAsync", "Category:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetBoxes", "Box:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetStatus", "Status:read")]
    [InlineData(OperationKind.Query, "Any", false, "_entities", "Entity:read")]
    [InlineData(OperationKind.Query, "Any", false, "", "Resource:read")]
    [InlineData(OperationKind.Mutation, "UpdateProductPayload", true, "UpdateProduct", "Product:write")]
    [InlineData(OperationKind.Mutation, "SetPricesPayload", true, "SetPrices", "Price:write")]
    [InlineData(OperationKind.Mutation, "Boolean", false, "DeleteUser", "User:write")]
    [InlineData(OperationKind.Subscription, "Boolean", false, "OnOrderChanged", "Order:read")]
    public void Guesses(OperationKind operation, string type, bool isComposite, string member, string expected) =>
        Assert.Equal(expected, PermissionGuess.For(operation, type, isComposite, member));
}
