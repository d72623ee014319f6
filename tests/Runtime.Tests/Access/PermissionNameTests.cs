namespace GqlAuthTooling.Runtime.Tests.Access;

public sealed class PermissionNameTests
{
    [Theory]
    [InlineData("CentraIP", true, true)]
    [InlineData("Order:read", true, true)]
    [InlineData("o:r", true, true)]
    [InlineData("Order_Line.v2-x:read_all.1-b", true, true)]
    [InlineData("Order:public", true, true)]
    [InlineData("Public", true, true)]
    [InlineData("Order:*", false, true)]
    [InlineData("*:read", false, true)]
    [InlineData("*", false, true)]
    [InlineData("*:*", false, false)]
    [InlineData(":*", false, false)]
    [InlineData("*:", false, false)]
    [InlineData("**", false, false)]
    [InlineData("Or*:read", false, false)]
    [InlineData("Order:re*", false, false)]
    [InlineData("Order:read:*", false, false)]
    [InlineData("*:read:own", false, false)]
    [InlineData(null, false, false)]
    [InlineData("", false, false)]
    [InlineData(" ", false, false)]
    [InlineData(" Order:read", false, false)]
    [InlineData("Order:read ", false, false)]
    [InlineData("Order: read", false, false)]
    [InlineData("Order read", false, false)]
    [InlineData("Order:", false, false)]
    [InlineData(":read", false, false)]
    [InlineData(":", false, false)]
    [InlineData("Order:read:own", false, false)]
    [InlineData("1Order:read", false, false)]
    [InlineData("Order:1", false, false)]
    [InlineData("_Order:read", false, false)]
    [InlineData("Örder:read", false, false)]
    [InlineData("Order:re\u0430d", false, false)]
    [InlineData("Order:read\n", false, false)]
    [InlineData("Order:read,Price:read", false, false)]
    [InlineData("!never", false, false)]
    [InlineData("public", false, false)]
    [InlineData("authenticated", false, false)]
    [InlineData("inherited", false, false)]
    [InlineData("undeclared", false, false)]
    [InlineData("delegated", false, false)]
    public void Grammar(string? text, bool isPermission, bool isGrant)
    {
        Assert.Equal(isPermission, PermissionName.IsPermission(text));
        Assert.Equal(isPermission, PermissionName.Explain(text) is null);
        Assert.Equal(isGrant, PermissionName.IsGrant(text));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Order:*", "has a wildcard, which only a grant may have")]
    [InlineData(":read", "has no resource before ':'")]
    [InlineData("Order:", "has no action after ':'")]
    [InlineData("a:b:c", "has more than one ':'")]
    [InlineData("public", "is a reserved word, the name of an access")]
    public void Explanation_NamesTheFault(string text, string fault) => Assert.Equal(fault, PermissionName.Explain(text));

    [Theory]
    [InlineData("Order:read", "Order", "read")]
    [InlineData("CentraIP", "CentraIP", null)]
    public void Parts_OfAPermission(string permission, string resource, string? action)
    {
        Assert.Equal(resource, PermissionName.ResourceOf(permission));
        Assert.Equal(action, PermissionName.ActionOf(permission));
    }
}
