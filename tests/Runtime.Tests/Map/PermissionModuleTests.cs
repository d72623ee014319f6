namespace GqlAuthTooling.Runtime.Tests.Map;

public sealed class PermissionModuleTests
{
    [Fact]
    public void EntryOutsideTheTable_IsRefused()
    {
        var fault = Assert.Throws<ArgumentException>(() => new PermissionModule(
            "Shop",
            [],
            [Requirement.None],
            [],
            [new FieldEntry("Query.x", AccessKind.Public, 0, 1, "String", true, null, "why")],
            [],
            [],
            []));

        Assert.StartsWith("Query.x points at requirement 1, but the table of Shop has 1.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingListOrItem_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("types", () => new PermissionModule("Shop", [], [], null!, [], [], [], []));
        Assert.Throws<ArgumentException>("payloads", () => new PermissionModule("Shop", [], [], [], [], [], [], [null!]));
        Assert.Throws<ArgumentNullException>("modules", () => PermissionMap.Compose([null!]));
    }

    [Fact]
    public void Data_CannotBeChangedFromOutside()
    {
        string[] permissions = ["Order:read"];
        var module = new PermissionModule("Shop", permissions, [], [], [], [], [], []);

        permissions[0] = "Order:write";

        Assert.Equal(["Order:read"], module.Permissions);
        Assert.Throws<NotSupportedException>(() => ((IList<string>)module.Permissions)[0] = "Order:write");
    }

    [Theory]
    [InlineData(AccessKind.Public, "", null, "public")]
    [InlineData(AccessKind.Inherited, "", null, "inherited")]
    [InlineData(AccessKind.Undeclared, "", null, "undeclared")]
    [InlineData(AccessKind.Permission, "Order:read", null, "Order:read")]
    [InlineData(AccessKind.Public, "Order:read", null, "Order:read")]
    [InlineData(AccessKind.Delegated, "", "policy:Staff", "delegated(policy:Staff)")]
    [InlineData(AccessKind.Delegated, "Order:read", "policy:Staff", "Order:read & delegated(policy:Staff)")]
    [InlineData(AccessKind.Inherited, "", "roles:A", "delegated(roles:A)")]
    public void AccessText_Names(AccessKind access, string permission, string? delegated, string text) => Assert.Equal(
        text,
        AccessText.Of(access, permission.Length == 0 ? Requirement.None : Requirement.All(permission), delegated));

    [Fact]
    public void AccessText_OfAuthentication() =>
        Assert.Equal("authenticated", AccessText.Of(AccessKind.Authenticated, Requirement.Authenticated, null));
}
