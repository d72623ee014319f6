namespace GqlAuthTooling.Runtime.Tests.Access;

public sealed class AccessStateTests
{
    private static readonly AccessState Undeclared = new(AccessKind.Undeclared, Requirement.Never, null);
    private static readonly AccessState Public = new(AccessKind.Public, Requirement.None, null);
    private static readonly AccessState Order = new(AccessKind.Permission, Requirement.All("Order:read"), null);

    [Fact]
    public void Undeclared_IsWeakerThanNothing() =>
        Assert.All([Undeclared, Public, Order, AccessState.Inherited], other => Assert.False(Undeclared.IsWeakerThan(other)));

    [Fact]
    public void FirstDecision_IsWeakerOnlyWhenItOpensToAll()
    {
        Assert.False(Order.IsWeakerThan(Undeclared));
        Assert.True(Public.IsWeakerThan(Undeclared));
        Assert.True(AccessState.Inherited.IsWeakerThan(Undeclared));
    }

    [Fact]
    public void WhatNobodyCanHave_ImpliesEverything()
    {
        Assert.True(new AccessState(AccessKind.Permission, Requirement.Never, null).Implies(Order));
        Assert.False(Order.Implies(new AccessState(AccessKind.Permission, Requirement.Never, null)));
    }

    [Fact]
    public void Text_IsThatOfMaps() => Assert.Equal(
        "Order:read & delegated(policy:Staff)", (Order with { Delegated = "policy:Staff" }).Text);
}
