using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>The plainest operations: what is denied, where, and what is reported.</summary>
public sealed class OperationPlanTests
{
    private static readonly TestServer Server = new("""
        type Query {
          orderConnection(last: Int where: OrderFilter): OrderConnection @needs("Order:read")
          shop: Shop @public
          me: Customer @authenticated
          forgotten: String
        }
        input OrderFilter { storeType: String }
        type OrderConnection { totalCount: Int edges: [OrderEdge] }
        type OrderEdge { node: Order cursor: String }
        type Order { number: Int total: Int @needs("Price:read") }
        type Customer { name: String orders: [Order] @needs("Order:read") }
        type Shop { name: String bestCustomer: Customer }
        """);

    [Fact]
    public void CallerWithEverything_IsAllowed()
    {
        var decision = Server.Decide("{ orderConnection { edges { node { total } } } }", "Order:read Price:read");

        Assert.True(decision.IsAllowed);
        Assert.Empty(decision.Denied);
    }

    [Fact]
    public void OpenField_NeedsNothing()
    {
        var decision = Server.Plan("{ shop { name } }").Decide(Caller.Anonymous(Server.Map.Catalog), Variables.None);

        Assert.True(decision.IsAllowed);
        Assert.Equal(Requirement.None, decision.Report.Requirement);
        Assert.Empty(decision.Report.PermissionsUsed);
    }

    [Fact]
    public void DeniedField_IsNamedAtItsResponsePathAndPlace()
    {
        var decision = Server.Decide("""
            {
              orderConnection(last: 10, where: {storeType: WHOLESALE}) {
                totalCount
              }
            }
            """);

        var denied = Assert.Single(decision.Denied);
        Assert.Equal("You need Order:read permission to access orderConnection.", denied.Error.Message);
        Assert.Equal("authorization", denied.Error.Category);
        Assert.Equal(["orderConnection"], denied.Error.Path);
        Assert.Equal(["orderConnection"], denied.ResponsePath);
        Assert.Equal(["Query"], denied.ObjectTypes);
        Assert.Equal(new SourceLocation(2, 3), denied.Location);
        Assert.Equal("Query.orderConnection", denied.Error.Detail.Coordinate);
        Assert.Equal(["Order:read"], decision.Report.PermissionsUsed);
    }

    [Fact]
    public void Alias_IsInThePathAndNotInTheMessage()
    {
        var denied = Assert.Single(Server.Decide("{ a: shop { b: bestCustomer { c: orders { number } } } }").Denied);

        Assert.Equal(["a", "b", "c"], denied.ResponsePath);
        Assert.Equal("You need Order:read permission to access orders.", denied.Error.Message);
    }

    [Fact]
    public void BelowADeniedField_NothingIsListed()
    {
        var decision = Server.Decide("{ orderConnection { edges { node { total } } } }");

        Assert.Equal([["orderConnection"]], decision.Denied.Select(denied => denied.ResponsePath));
        Assert.Equal(["Order:read", "Price:read"], decision.Report.PermissionsUsed);
    }

    [Fact]
    public void SeveralDeniedFields_AreInDocumentOrder()
    {
        var decision = Server.Decide("{ shop { bestCustomer { orders { number } } } b: orderConnection { totalCount } a: forgotten }");

        Assert.Equal(
            [["shop", "bestCustomer", "orders"], ["b"], ["a"]], decision.Denied.Select(denied => denied.ResponsePath));
    }

    [Fact]
    public void FieldDeniedTwiceAtOnePath_IsListedOnceWhereItStandsFirst()
    {
        var decision = Server.Decide("{ orderConnection { totalCount }\n orderConnection { edges { cursor } } }");

        Assert.Equal(new SourceLocation(1, 3), Assert.Single(decision.Denied).Location);
    }

    [Fact]
    public void FieldDeniedUnderTwoAliases_IsListedForEach()
    {
        var decision = Server.Decide("{ a: orderConnection { totalCount } b: orderConnection { totalCount } }");

        Assert.Equal([["a"], ["b"]], decision.Denied.Select(denied => denied.ResponsePath));
    }

    [Fact]
    public void UndeclaredRootField_IsDeniedToEverybody()
    {
        var denied = Assert.Single(Server.Decide("{ forgotten }", "*").Denied);

        Assert.Equal("You can't access forgotten: no access is declared for it.", denied.Error.Message);
        Assert.Equal(AccessErrorDetail.Undeclared, denied.Error.Detail.Code);
    }

    [Fact]
    public void CallerWithoutCredential_IsDeniedAsSuch()
    {
        var decision = Server.Plan("{ me { name orders { number } } }").Decide(Caller.Anonymous(Server.Map.Catalog), Variables.None);

        var denied = Assert.Single(decision.Denied);
        Assert.Equal("You need to be authenticated to access me.", denied.Error.Message);
        Assert.Equal("authentication", denied.Error.Category);
    }

    [Fact]
    public void PermissionsUsed_AreInOrderOfFirstUseAndOnce()
    {
        var report = Server.Decide(
            "{ shop { bestCustomer { orders { total } } } orderConnection { edges { node { total } } } }").Report;

        Assert.Equal(["Order:read", "Price:read"], report.PermissionsUsed);
        Assert.Equal(Requirement.All("Order:read", "Price:read"), report.Requirement);
    }

    [Fact]
    public void CallerOfAnotherCatalogue_IsRefused()
    {
        var stranger = Caller.Authenticated(new PermissionCatalog(["Order:read"]), ["*"]);

        Assert.Throws<ArgumentException>(() => Server.Plan("{ shop { name } }").Decide(stranger, Variables.None));
    }
}
