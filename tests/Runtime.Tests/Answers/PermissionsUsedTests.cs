namespace GqlAuthTooling.Runtime.Tests.Answers;

public sealed class PermissionsUsedTests
{
    [Fact]
    public void Permission_IsListedOnce_InOrderOfFirstUse() => Assert.Equal(
        ["Product:read", "Order:read", "Price:read", "Price:write"],
        PermissionsUsed.Of(
        [
            Requirement.All("Product:read"),
            Requirement.None,
            Requirement.All("Order:read", "Product:read"),
            Requirement.Authenticated,
            Requirement.Any("Price:write", "Price:read"),
        ]));

    [Fact]
    public void DeniedToEverybody_IsNoPermission() =>
        Assert.Equal(["Order:read"], PermissionsUsed.Of([Requirement.Never, Requirement.All("Order:read").And(Requirement.Never)]));

    [Fact]
    public void NothingRequired_IsAnEmptyList() => Assert.Empty(PermissionsUsed.Of([Requirement.None]));
}
