namespace GqlAuthTooling.Runtime.Tests.Evaluation;

public sealed class PermissionSetTests
{
    private static readonly PermissionCatalog Shop = new(
        ["Order:read", "Order:write", "OrderLine:read", "Price:read", "Price:unread", "Order", "CentraIP", "read"]);

    [Theory]
    [InlineData("*", "CentraIP Order Order:read Order:write OrderLine:read Price:read Price:unread read")]
    [InlineData("Order:*", "Order:read Order:write")]
    [InlineData("*:read", "Order:read OrderLine:read Price:read")]
    [InlineData("Order:read", "Order:read")]
    [InlineData("Order", "Order")]
    [InlineData("CentraIP", "CentraIP")]
    [InlineData("read", "read")]
    [InlineData("CentraIP:*", "")]
    [InlineData("*:CentraIP", "")]
    [InlineData("Stock:*", "")]
    [InlineData("*:delete", "")]
    [InlineData("Order:delete", "")]
    [InlineData("order:read", "")]
    [InlineData("ORDER:*", "")]
    [InlineData("*:*", "")]
    [InlineData(":*", "")]
    [InlineData("Ord*", "")]
    [InlineData("", "")]
    public void Grant_CoversExactly(string grant, string permissions)
    {
        var expected = permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var set = PermissionSet.FromGrants(Shop, [grant]);

        Assert.Equal(expected, set.Permissions);
        Assert.Equal(expected.Length, set.Count);
        Assert.All(Shop.Permissions, permission => Assert.Equal(expected.Contains(permission), set.Contains(permission)));
        Assert.Equal(expected.Length == 0 ? [grant] : [], set.IgnoredGrants);
    }

    [Fact]
    public void IgnoredGrants_AreListedInOrder_AndTheOthersCount()
    {
        var set = PermissionSet.FromGrants(Shop, ["nope:nope", "Order:read", "Order:", null!, "Order:read"]);

        Assert.Equal(["Order:read"], set.Permissions);
        Assert.Equal(["nope:nope", "Order:", ""], set.IgnoredGrants);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void EveryBit_StandsForItsPermission(int size)
    {
        var catalog = Numbered(size);
        for (var i = 0; i < size; i++)
        {
            var permission = catalog.Permissions[i];
            var set = PermissionSet.FromGrants(catalog, [permission]);

            Assert.Equal([permission], set.Permissions);
            Assert.Equal(1, set.Count);
            Assert.Equal(i, catalog.IndexOf(permission));
        }

        Assert.Equal(size, PermissionSet.FromGrants(catalog, ["*"]).Count);
        Assert.Equal(0, PermissionSet.Empty(catalog).Count);
    }

    [Fact]
    public void Catalogue_IsSortedAndDistinct() =>
        Assert.Equal(["B:x", "B:y", "a"], new PermissionCatalog(["a", "B:y", "B:x", "a"]).Permissions);

    [Theory]
    [InlineData("Order:*", "The permission 'Order:*' has a wildcard, which only a grant may have.")]
    [InlineData("", "The permission '' is empty.")]
    public void Catalogue_RefusesMalformedPermissions(string permission, string message)
    {
        var fault = Assert.Throws<ArgumentException>(() => new PermissionCatalog(["Order:read", permission]));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnonymousCaller_HoldsNothing()
    {
        var caller = Caller.Anonymous(Shop);

        Assert.False(caller.IsAuthenticated);
        Assert.Empty(caller.Permissions.Permissions);
    }

    internal static PermissionCatalog Numbered(int size) =>
        new(Enumerable.Range(0, size).Select(i => $"Resource{i:000}:use"));
}
