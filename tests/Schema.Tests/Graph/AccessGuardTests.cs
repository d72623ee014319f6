namespace GqlAuthTooling.Schema.Tests;

public sealed class AccessGuardTests
{
    private static readonly AccessGuard Order = AccessGuard.Of(Requirement.All("Order:read"), []);
    private static readonly AccessGuard Caller = AccessGuard.Of(Requirement.None, ["authenticated"]);
    private static readonly AccessGuard Staff = AccessGuard.Of(Requirement.None, ["policy:Staff"]);

    [Fact]
    public void HotChocolatesPlainAuthorize_IsAuthentication() =>
        Assert.Equal(AccessGuard.Of(Requirement.Authenticated, []), Caller);

    [Fact]
    public void Policy_ImpliesAuthenticationAndNothingElse()
    {
        Assert.True(Staff.Implies(Caller));
        Assert.False(Staff.Implies(Order));
        Assert.False(Order.Implies(Staff));
        Assert.False(Caller.Implies(Staff));
    }

    [Fact]
    public void FewerRoles_ImplyMore()
    {
        var one = AccessGuard.Of(Requirement.None, ["roles:Admin"]);
        var two = AccessGuard.Of(Requirement.None, ["roles:Admin,Staff"]);
        Assert.True(one.Implies(two));
        Assert.False(two.Implies(one));
    }

    [Fact]
    public void Both_ImplyEach()
    {
        var both = Order.And(Staff);
        Assert.True(both.Implies(Order) && both.Implies(Staff));
        Assert.Equal("Order:read & policy Staff", both.Text);
        Assert.Equal(both, Staff.And(Order));
    }

    [Fact]
    public void UnknownPermission_IsMetByNobody() =>
        Assert.True(AccessGuard.Of(Requirement.All("(invalid)"), []).IsNever && AccessGuard.Never.Implies(Order));

    [Fact]
    public void Nothing_IsImpliedByAll() => Assert.True(
        Order.Implies(AccessGuard.None) && AccessGuard.None.IsNone && !AccessGuard.None.Implies(Caller));
}
