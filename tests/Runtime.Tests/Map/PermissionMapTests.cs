namespace GqlAuthTooling.Runtime.Tests.Map;

public sealed class PermissionMapTests
{
    [Fact]
    public void Field_NeedsItsTypeItselfAndWhatItReturns()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop")
            .Type("Order", "Order:read")
            .Type("Money", "Price:read | Price:write")
            .Field("Order.total", "Total:read", "Money")
            .Build());

        Assert.Equal("Order:read & (Price:read | Price:write) & Total:read", map.Field("Order.total").Effective.Text);
        Assert.Equal("Total:read", map.Field("Order.total").Declared.Text);
    }

    [Fact]
    public void PublicField_KeepsTheRequirementOfWhatItReturns()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop")
            .Type("Order", "Order:read")
            .Field("Query.latest", "public", "Order")
            .Build());

        Assert.Equal(AccessKind.Public, map.Field("Query.latest").Access);
        Assert.Equal("a reason", map.Field("Query.latest").PublicReason);
        Assert.Equal("Order:read", map.Field("Query.latest").Effective.Text);
    }

    [Fact]
    public void TypeRequirement_ReachesFieldsOfOtherAssemblies()
    {
        var map = PermissionMap.Compose(
            new ModuleBuilder("Shop.Extensions")
                .Type("Order")
                .Field("Order.score")
                .Field("Query.best", "public", "Order")
                .Build(),
            new ModuleBuilder("Shop").Type("Order", "Order:read").Field("Order.number").Build());

        Assert.Equal("Order:read", map.Field("Order.score").Effective.Text);
        Assert.Equal("Order:read", map.Field("Query.best").Effective.Text);
        Assert.Equal("Order:read", map.Field("Order.number").Effective.Text);
        Assert.Equal(["Shop", "Shop.Extensions"], map.Type("Order").Assemblies);
        Assert.Empty(map.Conflicts);
    }

    [Fact]
    public void UnknownField_IsDeniedAndUndeclared()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop").Type("Order").Field("Order.number").Build());

        foreach (var coordinate in new[] { "Query.secrets", "Order.secret", "order.number", "Order.number ", "", "Order" })
        {
            var field = map.Field(coordinate);
            Assert.Equal(coordinate, field.Coordinate);
            Assert.Equal(AccessKind.Undeclared, field.Access);
            Assert.True(field.IsDenied);
            Assert.Empty(field.Assemblies);
            Assert.False(map.Compile(field.Effective).IsMetBy(Caller.Authenticated(map.Catalog, ["*"])));
        }

        Assert.True(map.Type("Customer").Requirement.IsNever);
        Assert.Equal(AccessKind.Undeclared, map.Type("Customer").Access);
        Assert.Throws<ArgumentNullException>(() => map.Field(null!));
    }

    [Theory]
    [InlineData("Query.__schema")]
    [InlineData("Query.__type")]
    [InlineData("Order.__typename")]
    [InlineData("__Type.fields")]
    public void Introspection_IsLeftToTheEngine(string coordinate) =>
        Assert.True(PermissionMap.Compose().Field(coordinate).Effective.IsNone);

    [Fact]
    public void UndeclaredRootField_IsDeniedWhateverItReturns()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop")
            .Type("Query", root: OperationKind.Query)
            .Type("Order", "Order:read")
            .Field("Query.orders", "undeclared", "Order")
            .Build());

        Assert.True(map.Field("Query.orders").IsDenied);
        Assert.True(map.Field("Query.orders").Effective.IsNever);
    }

    [Fact]
    public void LibraryField_OnATypeTheHostMakesARoot_IsUndeclared()
    {
        var library = new ModuleBuilder("Library").Type("ShopQuery").Field("ShopQuery.secrets").Build();

        Assert.False(PermissionMap.Compose(library).Field("ShopQuery.secrets").IsDenied);
        var open = PermissionMap.Compose(
            library, new ModuleBuilder("Host").Type("ShopQuery", root: OperationKind.Query).Build()).Field("ShopQuery.secrets");
        Assert.True(open.IsDenied);
        Assert.True(open.IsRoot);
        Assert.True(open.Effective.IsNever);

        foreach (var (access, delegated) in new[] { ("Shop:use", null), ("authenticated", null), ("delegated", "policy:Staff") })
        {
            var host = new ModuleBuilder("Host").Type("ShopQuery", access, OperationKind.Query, delegated).Build();
            Assert.False(PermissionMap.Compose(library, host).Field("ShopQuery.secrets").IsDenied);
        }
    }

    [Fact]
    public void PermissionAccessThatNamesNone_IsMetByNobody()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop")
            .Type("Order", "permission without any")
            .Field("Query.orders", "permission without any")
            .Field("Order.number")
            .Build());

        Assert.True(map.Field("Query.orders").Effective.IsNever);
        Assert.True(map.Field("Order.number").Effective.IsNever);
    }

    [Fact]
    public void MalformedPermission_ClosesTheFieldAndStaysOutOfTheCatalogue()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop").Field("Query.orders", "Order:* & Order:read").Build());

        Assert.Equal(["Order:read"], map.Catalog.Permissions);
        Assert.False(map.Compile(map.Field("Query.orders").Effective).IsMetBy(Caller.Authenticated(map.Catalog, ["*", "Order:*"])));
    }

    [Fact]
    public void ArgumentsDeprecationsAndPayloads_AreFoundByCoordinate()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop")
            .Argument("OrderFilter.total", "Price:read")
            .Argument("Query.orders(where:)", "Order:search")
            .Deprecation(DeprecationKind.EnumValue, "Unit.STONE", "Use KILOGRAMS")
            .Payload("Mutation.setPrices", errors: true, warnings: false)
            .Build());

        Assert.Equal("Order:search", map.ArgumentRequirement("Query.orders(where:)").Text);
        Assert.Equal("Price:read", map.ArgumentRequirement("OrderFilter.total").Text);
        Assert.True(map.ArgumentRequirement("Query.orders(first:)").IsNone);
        Assert.Equal("Use KILOGRAMS", map.Deprecation("Unit.STONE")?.Reason);
        Assert.Null(map.Deprecation("Unit.POUNDS"));
        Assert.Equal("Payload", map.Payload("Mutation.setPrices")?.PayloadType);
        Assert.Null(map.Payload("Mutation.other"));
        Assert.Equal(["Order:search", "Price:read"], map.Catalog.Permissions);
    }

    [Fact]
    public void UnsortedModule_IsFoundByBinarySearchAllTheSame()
    {
        var names = Enumerable.Range(0, 500).Select(i => $"T{(i * 7919) % 500:000}.f").ToList();
        var module = names.Aggregate(new ModuleBuilder("Shop"), (builder, name) => builder.Field(name, "public")).Build();

        var map = PermissionMap.Compose(module);

        Assert.All(names, name => Assert.Equal(AccessKind.Public, map.Field(name).Access));
        Assert.Equal(names.Order(StringComparer.Ordinal), map.Fields.Select(field => field.Coordinate));
    }

    [Fact]
    public void EmptyMap_DeniesEverything()
    {
        var map = PermissionMap.Compose();

        Assert.Empty(map.Fields);
        Assert.Equal(0, map.Catalog.Count);
        Assert.True(map.Field("Query.x").IsDenied);
        Assert.False(map.Compile(map.Field("Query.x").Effective).IsMetBy(Caller.Authenticated(map.Catalog, ["*"])));
    }

    [Fact]
    public void With_AsksForMoreAndNeverForLess()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Shop")
            .Type("Order").Field("Order.number", "Order:read").Field("Order.note").Build());

        var more = map.With(new ModuleBuilder("Host")
            .Type("Order").Field("Order.number", "public").Field("Order.note", "Note:read").Field("Order.extra").Build());

        Assert.Equal("Order:read", more.Field("Order.number").Effective.Text);
        Assert.Equal("Note:read", more.Field("Order.note").Effective.Text);
        Assert.False(more.Field("Order.extra").IsDenied);
        Assert.True(map.Field("Order.extra").IsDenied);
        Assert.Equal(["Host", "Shop"], more.Modules.Select(module => module.AssemblyName));
        Assert.Single(map.Modules);
    }
}
