namespace GqlAuthTooling.Runtime.Tests.Map;

public sealed class MapConflictTests
{
    [Fact]
    public void DifferentAccess_IsReportedAndBothAreNeeded()
    {
        var orders = new ModuleBuilder("Shop.Orders").Field("Query.orders", "Order:read").Build();
        var legacy = new ModuleBuilder("Shop.Legacy").Field("Query.orders", "Order:write | Order:admin").Build();

        var map = PermissionMap.Compose(orders, legacy);

        var conflict = Assert.Single(map.Conflicts);
        Assert.Equal("Query.orders", conflict.Coordinate);
        Assert.Equal(("Shop.Legacy", "Order:admin | Order:write"), (conflict.FirstAssembly, conflict.FirstAccess));
        Assert.Equal(("Shop.Orders", "Order:read"), (conflict.SecondAssembly, conflict.SecondAccess));
        Assert.Equal(
            "Query.orders is declared twice with different access, Order:admin | Order:write in Shop.Legacy and Order:read in "
            + "Shop.Orders; a caller needs both.",
            conflict.Message);
        Assert.Equal("(Order:admin | Order:write) & Order:read", map.Field("Query.orders").Effective.Text);
        Assert.Equal(["Shop.Legacy", "Shop.Orders"], map.Field("Query.orders").Assemblies);
    }

    [Theory]
    [InlineData("public", "Order:read", AccessKind.Permission)]
    [InlineData("public", "authenticated", AccessKind.Authenticated)]
    [InlineData("inherited", "Order:read", AccessKind.Permission)]
    [InlineData("public", "undeclared", AccessKind.Undeclared)]
    [InlineData("Order:read", "undeclared", AccessKind.Undeclared)]
    [InlineData("public", "delegated", AccessKind.Delegated)]
    [InlineData("authenticated", "delegated", AccessKind.Delegated)]
    public void TheStricterAccess_Wins(string one, string other, AccessKind winner)
    {
        var first = new ModuleBuilder("A").Field("T.f", one).Build();
        var second = new ModuleBuilder("B").Field("T.f", other).Build();

        Assert.Equal(winner, PermissionMap.Compose(first, second).Field("T.f").Access);
        Assert.Equal(winner, PermissionMap.Compose(second, first).Field("T.f").Access);
        Assert.Single(PermissionMap.Compose(first, second).Conflicts);
    }

    [Fact]
    public void SameAccess_IsNoConflict()
    {
        var map = PermissionMap.Compose(
            new ModuleBuilder("A").Field("T.f", "X & Y").Argument("T.f(a:)", "X").Build(),
            new ModuleBuilder("B").Field("T.f", "Y & X").Argument("T.f(a:)", "X").Build());

        Assert.Empty(map.Conflicts);
        Assert.Equal(["A", "B"], map.Field("T.f").Assemblies);
    }

    [Fact]
    public void TypesAndArguments_ConflictToo()
    {
        var map = PermissionMap.Compose(
            new ModuleBuilder("A").Type("T", "X").Type("U", "X").Argument("T.f(a:)", "X").Build(),
            new ModuleBuilder("B").Type("T", "Y").Type("U").Argument("T.f(a:)", "Y").Build());

        Assert.Equal(["T", "T.f(a:)"], map.Conflicts.Select(conflict => conflict.Coordinate));
        Assert.Equal("X & Y", map.Type("T").Requirement.Text);
        Assert.Equal("X", map.Type("U").Requirement.Text);
        Assert.Equal("X & Y", map.ArgumentRequirement("T.f(a:)").Text);
    }

    [Fact]
    public void ExtensionThatAddsToATypesRequirement_IsNoConflict()
    {
        var map = PermissionMap.Compose(
            new ModuleBuilder("A").Type("T", "X").Type("U", "X").Field("T.f").Build(),
            new ModuleBuilder("B").Type("T", "X & Y").Type("U", "public").Build());

        Assert.Equal(["U"], map.Conflicts.Select(conflict => conflict.Coordinate));
        Assert.Equal("X & Y", map.Field("T.f").Effective.Text);
        Assert.Equal("X", map.Type("U").Requirement.Text);
    }

    [Fact]
    public void AssemblyThatContradictsItself_IsAConflict()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("A").Field("T.f", "X").Field("T.f", "public").Build());

        Assert.Equal(
            "T.f is declared twice with different access, X in A and public in A; a caller needs both.",
            Assert.Single(map.Conflicts).Message);
        Assert.Equal("X", map.Field("T.f").Effective.Text);
        Assert.Equal(["A"], map.Field("T.f").Assemblies);
    }

    [Fact]
    public void DelegatedParts_AreKeptFromBoth()
    {
        var map = PermissionMap.Compose(
            new ModuleBuilder("A").Field("T.f", "delegated", delegated: "policy:Staff").Build(),
            new ModuleBuilder("B").Field("T.f", "X", delegated: "roles:Admin").Build());

        Assert.Equal("policy:Staff; roles:Admin", map.Field("T.f").Delegated);
        Assert.Equal("T.f: X & delegated(policy:Staff; roles:Admin)", map.Field("T.f").ToString());
    }

    [Fact]
    public void ReturnTypesThatDiffer_AreBothGuarded()
    {
        var map = PermissionMap.Compose(
            new ModuleBuilder("A").Type("Old", "Old:read").Field("Query.f", "public", "Old").Build(),
            new ModuleBuilder("B").Type("New", "New:read").Field("Query.f", "public", "New").Build());

        Assert.Equal("New:read & Old:read", map.Field("Query.f").Effective.Text);
    }

    [Fact]
    public void Composition_DoesNotDependOnOrder_AndRepetitionChangesNothing()
    {
        PermissionModule[] modules =
        [
            new ModuleBuilder("A").Type("T", "X").Field("T.f", "X").Payload("M.f", true, true).Build(),
            new ModuleBuilder("B").Type("T").Field("T.f", "Y").Field("Q.f", "public", "T").Payload("M.f", true, false).Build(),
            new ModuleBuilder("C").Type("T", "Z").Field("Q.f", "authenticated", "T").Build(),
        ];
        var expected = Print(PermissionMap.Compose(modules));

        Assert.Equal(expected, Print(PermissionMap.Compose(modules[2], modules[0], modules[1])));
        Assert.Equal(expected, Print(PermissionMap.Compose(modules.Reverse().Concat(modules))));
        Assert.Contains("Q.f: X & Z", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Composing_NeverOpens()
    {
        var guarded = new ModuleBuilder("A").Type("T", "X").Field("T.f", "Y").Field("Query.t", "undeclared", "T").Build();
        var open = new ModuleBuilder("B").Type("T", "public").Field("T.f", "public").Field("Query.t", "public", "T").Build();
        var alone = PermissionMap.Compose(guarded);

        var together = PermissionMap.Compose(guarded, open);

        Assert.All(alone.Fields, field => Assert.Equal(field.Effective, together.Field(field.Coordinate).Effective));
        Assert.Equal(3, together.Conflicts.Count);
    }

    private static string Print(PermissionMap map) => string.Join(
        "\n",
        map.Types.Cast<object>().Concat(map.Fields).Concat(map.Arguments).Concat(map.Payloads).Concat(map.Conflicts));
}
