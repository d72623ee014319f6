namespace GqlAuthTooling.Runtime.Tests.Answers;

public sealed class DenialTests
{
    private static readonly PermissionCatalog Catalog = new(["A", "B", "C", "D", "E", "Order:read", "Order:write", "Price:read"]);

    [Theory]
    [InlineData("Order:read", "You need Order:read permission to access x.")]
    [InlineData("Order:read & Price:read", "You need Order:read and Price:read permissions to access x.")]
    [InlineData("Order:read | Order:write", "You need Order:read or Order:write permission to access x.")]
    [InlineData("A & B & C", "You need A, B and C permissions to access x.")]
    [InlineData("A | B | C", "You need A, B or C permission to access x.")]
    [InlineData("A & B | C", "You need A permission and either B or C permission to access x.")]
    [InlineData("A & B & C | D", "You need A and B permissions and either C or D permission to access x.")]
    [InlineData("A | B & C | D", "You need either A or B permission and either C or D permission to access x.")]
    [InlineData("A & B | C & D | E", "You need A permission, either B or C permission and either D or E permission to access x.")]
    [InlineData("E & A | B | C", "You need E permission and either A, B or C permission to access x.")]
    public void Message_SaysWhatIsNeeded(string requirement, string message)
    {
        var error = Check(requirement, Caller.Authenticated(PermissionSet.Empty(Catalog)));

        Assert.Equal(message, error?.Message);
        Assert.Equal("authorization", error?.Category);
        Assert.Equal("AUTH_NOT_AUTHORIZED", error?.Detail.Code);
    }

    [Fact]
    public void Message_SaysOnlyWhatIsMissing()
    {
        var error = Check("A & B & C | D", Caller.Authenticated(Catalog, ["A", "C"]));

        Assert.Equal("You need B permission to access x.", error?.Message);
        Assert.Equal([["B"]], error?.Detail.Missing);
        Assert.Equal("Query.x", error?.Detail.Coordinate);
    }

    [Fact]
    public void CallerWhoHoldsEverything_GetsNoError() => Assert.Null(Check("A & B | C", Caller.Authenticated(Catalog, ["*"])));

    [Fact]
    public void AnonymousCaller_IsToldThePermission_InTheOtherCategory()
    {
        var error = Check("Order:read", Caller.Anonymous(Catalog));

        Assert.Equal("You need Order:read permission to access x.", error?.Message);
        Assert.Equal("authentication", error?.Category);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", error?.Detail.Code);
    }

    [Fact]
    public void AnonymousCaller_WhereAuthenticationIsEnough()
    {
        var error = Denial.Check(
            "Query.me", new CompiledRequirement(Requirement.Authenticated, Catalog), Caller.Anonymous(Catalog), ["me"]);

        Assert.Equal("You need to be authenticated to access me.", error?.Message);
        Assert.Equal("authentication", error?.Category);
    }

    [Fact]
    public void UndeclaredField_IsDeniedToTheAdministratorToo()
    {
        var map = PermissionMap.Compose();
        var error = Denial.Check(
            "Query.orders", map.Compile(map.Field("Query.orders").Effective), Caller.Authenticated(map.Catalog, ["*"]), ["orders"]);

        Assert.Equal("You can't access orders: no access is declared for it.", error?.Message);
        Assert.Equal("authorization", error?.Category);
        Assert.Equal("AUTH_UNDECLARED", error?.Detail.Code);
        Assert.Empty(error!.Detail.Missing);
    }

    [Fact]
    public void Argument_IsNamedWithItsField()
    {
        var error = Denial.Check(
            "Query.orders(where:)",
            new CompiledRequirement(Requirement.All("A"), Catalog),
            Caller.Authenticated(PermissionSet.Empty(Catalog)),
            ["orders"]);

        Assert.Equal("You need A permission to access orders(where:).", error?.Message);
    }

    [Fact]
    public void Path_IsTheResponsePath()
    {
        object[] path = ["customer", "orders", 3, "total"];
        var error = Denial.Check(
            "Order.total",
            new CompiledRequirement(Requirement.All("A"), Catalog),
            Caller.Authenticated(PermissionSet.Empty(Catalog)),
            path);
        path[0] = "changed";

        Assert.Equal(["customer", "orders", 3, "total"], error?.Path);
    }

    private static AccessError? Check(string requirement, Caller caller) => Denial.Check(
        "Query.x",
        new CompiledRequirement(
            Requirement.FromClauses(requirement.Split(" & ").Select(clause => clause.Split(" | "))), Catalog),
        caller,
        ["x"]);
}
