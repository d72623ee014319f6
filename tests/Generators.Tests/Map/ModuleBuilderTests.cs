using System.Linq;
using GqlAuthTooling.Schema;
using static GqlAuthTooling.Generators.Tests.Schemas;

namespace GqlAuthTooling.Generators.Tests.Map;

public sealed class ModuleBuilderTests
{
    [Fact]
    public void Field_NeedsWhatItsTypeItselfAndItsReturnTypeRequire()
    {
        var module = ModuleBuilder.Build(Model(
            Query(Field("orders", "Order").Requiring("Order:list"), Field("me", "Customer").Public("yours")).Requiring("Api"),
            Type("Order", Field("id", "ID"), Field("customer", "Customer")).Requiring("Order:read"),
            Type("Customer", Field("email").Requiring("Customer:read"))));

        Assert.Equal("Api & Order:list & Order:read", Effective(module, "Query.orders"));
        Assert.Equal("Api", Effective(module, "Query.me"));
        Assert.Equal("Order:read", Effective(module, "Order.id"));
        Assert.Equal("Order:read", Effective(module, "Order.customer"));
        Assert.Equal("Customer:read", Effective(module, "Customer.email"));
    }

    [Fact]
    public void Field_KeepsWhatWasDeclaredForItAlone()
    {
        var module = ModuleBuilder.Build(Model(
            Query(Field("orders", "Order").RequiringAny("Order:read", "Order:write")),
            Type("Order", Field("id", "ID")).Requiring("Order:read")));

        var field = module.Fields.Single(entry => entry.Coordinate == "Query.orders");
        Assert.Equal("Order:read | Order:write", module.Requirements[field.Declared].Text);
        Assert.Equal("Order:read", module.Requirements[field.Effective].Text);
        Assert.Equal(new[] { "Order:read", "Order:write" }, module.Permissions);
    }

    [Fact]
    public void Public_KeepsTheRequirementOfWhatTheFieldReturns()
    {
        var module = ModuleBuilder.Build(Model(
            Query(Field("orders", "Order").Public("a shop window")),
            Type("Order", Field("id", "ID")).Requiring("Order:read")));

        var field = module.Fields.Single(entry => entry.Coordinate == "Query.orders");
        Assert.Equal(AccessKind.Public, field.Access);
        Assert.Equal("a shop window", field.PublicReason);
        Assert.Equal("Order:read", module.Requirements[field.Effective].Text);
    }

    [Fact]
    public void SeveralMembersOfOneCoordinate_GiveTheStricterAccess()
    {
        var module = ModuleBuilder.Build(Model(
            Query(
                Field("a").Public("open"), Field("a").Requiring("A:read"),
                Field("b").Undeclared(), Field("b").Public("open"),
                Field("c").Public("open"), Field("c").Delegated("policy:Staff"),
                Field("d", "Order").Authenticated(), Field("d", "Customer")),
            Type("Order", Field("id")).Requiring("Order:read"),
            Type("Customer", Field("id")).Requiring("Customer:read")));

        Assert.Equal(
            new[]
            {
                "Query.a Permission A:read",
                "Query.b Undeclared ",
                "Query.c Delegated policy:Staff",
                "Query.d Authenticated Customer:read & Order:read",
            },
            module.Fields.Where(entry => entry.IsRoot).Select(entry =>
                $"{entry.Coordinate} {entry.Access} {entry.Delegated ?? module.Requirements[entry.Effective].Text}"));
    }

    [Fact]
    public void TypesAndFieldsInAnyOrder_GiveTheSameModule()
    {
        var order = Type("Order", Field("id", "ID"), Field("total", "Money").Requiring("Price:read")).Requiring("Order:read");
        var money = Type("Money", Field("amount").Deprecated("Use value", "2024-01-01", "Money.value"), Field("value"));
        var reversed = order with { Fields = order.Fields.Reverse().ToEquatableArray() };

        ModuleAssert.Equal(ModuleBuilder.Build(Model(money, order)), ModuleBuilder.Build(Model(reversed, money)));
    }

    [Fact]
    public void Arguments_AreListedWhereTheyRequireSomething()
    {
        var module = ModuleBuilder.Build(Model(
            Query(Field("orders", "Order").Taking(Argument("first"), Argument("deleted", "Order:audit"))),
            Of("OrderInput", SchemaTypeKind.InputObject, Field("note"), Field("discount").Requiring("Price:write"))));

        Assert.Equal(
            new[] { "OrderInput.discount Price:write", "Query.orders(deleted:) Order:audit" },
            module.Arguments.Select(entry => $"{entry.Coordinate} {module.Requirements[entry.Requirement].Text}"));
        Assert.DoesNotContain(module.Fields, entry => entry.Coordinate.StartsWith("OrderInput", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Deprecations_AreListedByKind()
    {
        var argument = Argument("old") with { Deprecation = new DeprecationModel("Use new", null, null, DeprecationSource.Obsolete) };
        var module = ModuleBuilder.Build(Model(
            Query(Field("displays").Deprecated("Use products", "2023-09-04", "Query.products").Taking(argument)),
            Of("OrderInput", SchemaTypeKind.InputObject, Field("note").Deprecated("Use text")),
            Of("Status", SchemaTypeKind.Enum, Field("OPEN").Deprecated(string.Empty))));

        Assert.Equal(
            new[]
            {
                new DeprecationEntry(DeprecationKind.InputField, "OrderInput.note", "Use text", null, null),
                new DeprecationEntry(DeprecationKind.Field, "Query.displays", "Use products", "2023-09-04", "Query.products"),
                new DeprecationEntry(DeprecationKind.Argument, "Query.displays(old:)", "Use new", null, null),
                new DeprecationEntry(DeprecationKind.EnumValue, "Status.OPEN", string.Empty, null, null),
            },
            module.Deprecations);
    }

    [Fact]
    public void Payloads_SayWhichListsAreWellFormed()
    {
        var module = ModuleBuilder.Build(Model(Mutation(
            Field("a", "APayload").Paying(PayloadListState.WellFormed, PayloadListState.Missing),
            Field("b", "BPayload").Paying(PayloadListState.Malformed, PayloadListState.WellFormed))));

        Assert.Equal(
            new[] { new PayloadEntry("Mutation.a", "APayload", true, false), new PayloadEntry("Mutation.b", "BPayload", false, true) },
            module.Payloads);
    }

    private static string Effective(PermissionModule module, string coordinate) =>
        module.Requirements[module.Fields.Single(entry => entry.Coordinate == coordinate).Effective].Text;
}
