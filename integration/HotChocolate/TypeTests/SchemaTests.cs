using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

public sealed class SchemaTests
{
#if HOTCHOCOLATE13
    private const string Cost = ""; // It shows no cost.
#else
    private const string Cost = "@cost(weight: \"10\") ";
#endif

    [Fact]
    public async Task NothingGuardedNorDeprecated_LeavesTheSchemaAsItWas()
    {
        var plain = await TypesServer.StartPlainAsync(TypesServer.Shop);
        var server = await TypesServer.StartShopAsync(Shop());

        Assert.Equal(plain.Schema.ToString(), server.Schema.ToString());
    }

    [Fact]
    public async Task SwitchedOff_RequirementsLeaveTheSchemaAsItWas()
    {
        var plain = await TypesServer.StartPlainAsync(TypesServer.Shop);
        var server = await TypesServer.StartShopAsync(Guarded(), options => options.ScopeDirectives = false);

        Assert.Equal(plain.Schema.ToString(), server.Schema.ToString());
    }

    [Fact]
    public async Task Requirements_AreShownOnObjectTypesAndTheirFields_AndNothingElseChanges()
    {
        var plain = (await TypesServer.StartPlainAsync(TypesServer.Shop)).Sdl();
        var sdl = (await TypesServer.StartShopAsync(Guarded())).Sdl();

        Assert.Contains("type Customer implements INamed @authenticated {", sdl);
        Assert.Contains(""" secret: String @requiresScopes(scopes: [["Order:read", "Secret:read"], ["Order:read", "Secret:write"]])""", sdl);
        Assert.Contains($" slow: String {Cost}@requiresScopes(scopes: [[\"Order:slow\"]])", sdl);
        Assert.Contains(
            "directive @requiresScopes(scopes: [[federation__Scope!]!]!) on SCALAR | OBJECT | FIELD_DEFINITION | INTERFACE | ENUM", sdl);
        Assert.Contains("directive @authenticated on SCALAR | OBJECT | FIELD_DEFINITION | INTERFACE | ENUM", sdl);
        Assert.Contains("scalar federation__Scope", sdl);
        Assert.DoesNotContain("repeatable", sdl);

        var without = Regex.Replace(
            sdl,
            """ @requiresScopes\(scopes: \[[^)]*\]\)| @authenticated(?= \{)| directive @(requiresScopes\(scopes: [^)]*\)|authenticated) on [A-Z_| ]*[A-Z]| scalar federation__Scope""",
            string.Empty);
        Assert.Equal(plain, without);
    }

    [Fact]
    public async Task Interfaces_ShowNothing_BecauseCompositionRefusesIt()
    {
        var map = Shop().Field("INamed.name", "Order:read");

        var sdl = (await TypesServer.StartShopAsync(map, options => options.AllowUnmapped = true)).Sdl();

        Assert.DoesNotContain("@requiresScopes(scopes: [[\"", sdl);
    }

    [Fact]
    public async Task Deprecated_IsShownOnFieldsArgumentsInputFieldsAndEnumValues()
    {
        var map = Shop()
            .Deprecation(DeprecationKind.Field, "Order.next", "Use Query.order.")
            .Deprecation(DeprecationKind.Field, "INamed.name", "")
            .Deprecation(DeprecationKind.Argument, "Order.hint(length:)", "All hints are short.")
            .Deprecation(DeprecationKind.InputField, "OrderFilterInput.owner", "Owners are gone.")
            .Deprecation(DeprecationKind.InputField, "OrderFilterInput.must", "Can't be: it must be given.")
            .Deprecation(DeprecationKind.EnumValue, "State.OPEN", "Use SENT.");

        var sdl = (await TypesServer.StartShopAsync(map)).Sdl();

        Assert.Contains("""next: Order! @deprecated(reason: "Use Query.order.")""", sdl);
        Assert.Contains("interface INamed { name: String! @deprecated", sdl);
        Assert.Contains("""length: Int @deprecated(reason: "All hints are short.")""", sdl);
        Assert.Contains("""owner: String @deprecated(reason: "Owners are gone.")""", sdl);
        Assert.Contains(" must: String! not: ", sdl);
        Assert.Contains("""OPEN @deprecated(reason: "Use SENT.")""", sdl);
    }

    [Fact]
    public async Task OwnReasonOfTheSchema_StaysAsItIs()
    {
        var map = new ModuleBuilder("Shop").Type("Query", root: OperationKind.Query)
            .Fields("public", "Query.old: String")
            .Deprecation(DeprecationKind.Field, "Query.old", "From the map.");

        var server = await TypesServer.StartAsync(map, builder => builder.AddQueryType(
            type => type.Name("Query").Field("old").Resolve("x").Deprecated("From the schema.")));

        Assert.Contains("""@deprecated(reason: "From the schema.")""", server.Schema.ToString());
    }

    private static ModuleBuilder Shop() => TypesServer.Shop().Fields("inherited", "Order.secret: String");

    private static ModuleBuilder Guarded() => new ModuleBuilder("Shop")
        .Type("Query", root: OperationKind.Query)
        .Type("Order").Type("Customer", "authenticated").Type("INamed")
        .Fields("public", "Query.order: Order", "Query.orders: Order", "Query.named: INamed", "Query.open: String")
        .Fields("inherited", "Order.number: Int", "Order.name: String", "Order.must: String", "Order.state: State", "Order.next: Order")
        .Fields("inherited", "Order.wrapped: String", "Order.hint: String", "Customer.name: String", "INamed.name: String")
        .Field("Order.slow", "Order:slow")
        .Field("Order.secret", "Order:read & Secret:read | Secret:write");
}
