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
    [InlineData(OperationKind.Query, "Boolean", false, "nodeStatuses", "NodeStatus:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetDatabases", "Database:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetCaches", "Cache:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetBatches", "Batch:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetAddresses", "Address:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetTaxes", "Tax:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetSeries", "Series:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "GetMovies", "Movie:read")]
    [InlineData(OperationKind.Query, "Any", false, "_entities", "Entity:read")]
    [InlineData(OperationKind.Query, "Any", false, "", "Resource:read")]
    [InlineData(OperationKind.Mutation, "UpdateProductPayload", true, "UpdateProduct", "Product:write")]
    [InlineData(OperationKind.Mutation, "SetPricesPayload", true, "SetPrices", "Price:write")]
    [InlineData(OperationKind.Mutation, "Boolean", false, "DeleteUser", "User:write")]
    [InlineData(OperationKind.Subscription, "Boolean", false, "OnOrderChanged", "Order:read")]
    [InlineData(OperationKind.Query, "ImportJob", true, "ImportJobs", "ImportJob:read")]
    [InlineData(OperationKind.Query, "ImportJob", true, "GetImportJobs", "ImportJob:read")]
    [InlineData(OperationKind.Query, "Report", true, "CreateReport", "Report:write")]
    [InlineData(OperationKind.Query, "String", false, "CreateReport", "Report:write")]
    [InlineData(OperationKind.Query, "String", false, "ListOfArchives", "OfArchive:read")]
    [InlineData(OperationKind.Query, "Boolean", false, "Settings", "Setting:read")]
    [InlineData(OperationKind.Query, "String", false, "get_http_headers", "HttpHeader:read")]
    [InlineData(OperationKind.Query, "String", false, "GetHTTPHeaders", "HTTPHeader:read")]
    [InlineData(OperationKind.Query, "String", false, "GetURLs", "URL:read")]
    [InlineData(OperationKind.Mutation, "String", false, "GetReport", "Report:write")]
    [InlineData(OperationKind.Mutation, "ImportJob", true, "StartImportJob", "ImportJob:write")]
    [InlineData(OperationKind.Mutation, "DeleteResult", true, "DeleteOrder", "Delete:write")]
    [InlineData(OperationKind.Subscription, "Order", true, "UpdateOrder", "Order:read")]
    public void Guesses(OperationKind operation, string type, bool isComposite, string member, string expected) =>
        Assert.Equal(expected, PermissionGuess.For(operation, type, isComposite, member, Defaults));

    [Theory]
    [InlineData(OperationKind.Query, "HoleBestellung", "Bestellung:read")]
    [InlineData(OperationKind.Query, "BucheBestellung", "Bestellung:write")]
    [InlineData(OperationKind.Query, "GetBestellung", "GetBestellung:read")]
    public void Guesses_ByTheVerbsOfTheTeam(OperationKind operation, string member, string expected) => Assert.Equal(
        expected, PermissionGuess.For(operation, "String", false, member, new Verbs(["hole"], ["buche"])));

    [Theory]
    [InlineData("Customer", "dateOfBirth", "CustomerDateOfBirth:read")]
    [InlineData("CustomerDto", "api_keys", "CustomerApiKey:read")]
    [InlineData("GiftCard", "cardNumber", "GiftCardNumber:read")]
    [InlineData("Größe", "maß", "GreMa:read")]
    public void Guesses_ForAFieldOfAType(string type, string field, string expected) =>
        Assert.Equal(expected, PermissionGuess.ForField(type, field));

    private static Verbs Defaults => new(RuleOptions.ReadVerbs.Default.Split(','), RuleOptions.WriteVerbs.Default.Split(','));
}
