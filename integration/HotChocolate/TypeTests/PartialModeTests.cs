using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

public sealed class PartialModeTests
{
    private const string Need = "You need Order:secret permission to access ";

    [Fact]
    public async Task DeniedField_IsNullWithAnErrorAtItsPath_TheRestExecutes()
    {
        var server = await TypesServer.StartShopAsync(Guarded(), Partial);

        var response = await server.AskAsync("{ open order { number secret } }");

        Assert.Equal("""{"open":"open","order":{"number":1,"secret":null}}""", response.Data());
        Assert.Equal(["order.secret: " + Need + "secret."], response.Errors());
        Assert.Equal("authorization", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("category").GetString());
    }

    [Fact]
    public async Task CallerWhoMaySeeAll_GetsAll()
    {
        var server = await TypesServer.StartShopAsync(Guarded(), Partial);

        var response = await server.AskAsync("{ order { secret slow wrapped } }", "Order:secret");

        Assert.Equal("""{"order":{"secret":"secret 1","slow":"slow 1","wrapped":"wrapped"}}""", response.Data());
        Assert.Empty(response.Errors());
    }

    [Fact]
    public async Task DeniedFieldInAList_IsNullInEveryItem()
    {
        var server = await TypesServer.StartShopAsync(Guarded(), Partial);

        var response = await server.AskAsync("{ orders { number x: secret } }");

        Assert.Equal(
            """{"orders":[{"number":1,"x":null},{"number":2,"x":null},{"number":3,"x":null}]}""", response.Data());
        Assert.Equal(
            ["orders.0.x", "orders.1.x", "orders.2.x"], response.Errors().Select(error => error.Split(':')[0]).Order());
    }

    [Fact]
    public async Task DeniedNonNullField_TakesItsParentWithIt_WithOneError()
    {
        var server = await TypesServer.StartShopAsync(Guarded("Order.must"), Partial);

        var response = await server.AskAsync("{ open named(order: true) { ... on Order { number must } } }");

        Assert.Equal("""{"open":"open","named":null}""", response.Data());
        Assert.Equal(["named.must: " + Need + "must."], response.Errors());
    }

    [Fact]
    public async Task SameFieldUnderAnotherAliasOrPath_IsDeniedThereToo()
    {
        var server = await TypesServer.StartShopAsync(Guarded(), Partial);

        var response = await server.AskAsync(
            "query { a: order { b: secret next { secret ...More } } } fragment More on Order { c: secret }");

        Assert.Equal("""{"a":{"b":null,"next":{"secret":null,"c":null}}}""", response.Data());
        Assert.Equal(3, response.Errors().Count);
    }

    [Fact]
    public async Task FieldOfAnInterface_IsDeniedForTheTypesThatAreGuarded()
    {
        var map = TypesServer.Shop().Fields("inherited", "Order.secret: String").Field("Order.name", "Order:secret");
        var server = await TypesServer.StartShopAsync(map, o => { Partial(o); o.AllowUnmapped = true; });

        Assert.Equal("""{"named":null}""", (await server.AskAsync("{ named(order: true) { name } }")).Data());
        Assert.Equal("""{"named":null}""", (await server.AskAsync("{ named(order: true) { ... on Order { name } } }")).Data());
        Assert.Equal("""{"named":{"name":"Ann"}}""", (await server.AskAsync("{ named(order: false) { name } }")).Data());
    }

    [Fact]
    public async Task FieldWithMiddleware_IsCheckedBeforeItRuns()
    {
        var server = await TypesServer.StartShopAsync(
            Guarded("Order.wrapped", "Order.slow"), Partial);
        OrderType.Runs = 0;

        var response = await server.AskAsync("{ order { wrapped slow } }");

        Assert.Equal("""{"order":{"wrapped":null,"slow":null}}""", response.Data());
        Assert.Equal(2, response.Errors().Count);
        Assert.Equal(0, OrderType.Runs);
    }

    [Fact]
    public async Task ArgumentThatIsDenied_DeniesTheFieldOnlyWhereItIsGiven()
    {
        var map = TypesServer.Shop().Fields("inherited", "Order.secret: String").Argument("Order.hint(length:)", "Order:secret");
        var server = await TypesServer.StartShopAsync(map, Partial);

        Assert.Equal(
            """{"order":{"a":null,"b":"hint "}}""", (await server.AskAsync("{ order { a: hint(length: 1) b: hint } }")).Data());
    }

    [Fact]
    public async Task ArgumentThatAnInterfaceGuards_IsDeniedOnTheTypesThatImplementIt()
    {
        var map = TypesServer.Shop().Type("Hinted").Fields("inherited", "Order.secret: String", "Hinted.hint: String")
            .Argument("Hinted.hint(length:)", "Order:secret");
        var server = await TypesServer.StartAsync(
            map,
            builder => TypesServer.Shop(builder)
                .AddInterfaceType(type => type.Name("Hinted").Field("hint").Type<StringType>().Argument("length", a => a.Type<IntType>()))
                .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Order").Implements(new NamedTypeNode("Hinted")))),
            Partial);

        Assert.Equal(
            """{"order":{"a":null,"b":null,"c":"hint "}}""",
            (await server.AskAsync("{ order { a: hint(length: 1) ... on Hinted { b: hint(length: 1) } c: hint } }")).Data());
    }

    [Fact]
    public async Task FieldThatReturnsAnotherTypeThanTheBuildRead_IsDeniedWhereThatTypeIs()
    {
        var map = new GqlAuthTooling.Runtime.Tests.Map.ModuleBuilder("Shop")
            .Type("Query", root: OperationKind.Query).Type("Customer").Type("INamed", "Order:secret")
            .Fields("public", "Query.open: String", "Query.named: Customer")
            .Fields("inherited", "Customer.name: String", "INamed.name: String");
        var server = await TypesServer.StartShopAsync(map, o => { Partial(o); o.AllowUnmapped = true; });

        Assert.Equal(
            """{"open":"open","named":null}""", (await server.AskAsync("{ open named(order: false) { __typename } }")).Data());
        Assert.Equal(
            """{"named":{"__typename":"Customer"}}""",
            (await server.AskAsync("{ named(order: false) { __typename } }", "Order:secret")).Data());
    }

    [Fact]
    public async Task NestedInputFieldThatIsDenied_DeniesTheFieldThatTakesIt()
    {
        var map = TypesServer.Shop().Fields("inherited", "Order.secret: String").Argument("OrderFilterInput.owner", "Order:secret");
        var server = await TypesServer.StartShopAsync(map, Partial);

        var response = await server.AskAsync(
            """{ open orders(where: { must: "", not: { must: "", owner: "x" } }) { number } }""");

        Assert.Equal("null", response.Data());
        Assert.Single(response.Errors());
        Assert.Empty((await server.AskAsync("""{ orders(where: { must: "" }) { number } }""")).Errors());
    }

    [Fact]
    public async Task TypeNameOfAGuardedType_IsDeniedUnderAFragmentThatAsksForIt()
    {
        var map = TypesServer.Shop().Fields("inherited", "Order.secret: String").Type("Order", "Order:secret");
        var server = await TypesServer.StartShopAsync(map, o => { Partial(o); o.AllowUnmapped = true; });

        Assert.Equal(
            """{"named":null}""", (await server.AskAsync("{ named(order: true) { ... on Order { __typename } } }")).Data());
        Assert.Equal(
            """{"named":{"__typename":"Order"}}""", (await server.AskAsync("{ named(order: true) { __typename } }", "*")).Data());
    }

#if !HOTCHOCOLATE13 // It wraps every field.
    [Fact]
    public async Task PureResolvers_StayPureGuardedOrNot()
    {
        var server = await TypesServer.StartShopAsync(Guarded(), Partial);

        var order = TypeOf(server);
        Assert.NotNull(order.Fields["secret"].PureResolver);
        Assert.NotNull(order.Fields["number"].PureResolver);
        Assert.True(IsWrapped(order, "secret"));
        Assert.False(IsWrapped(order, "number"));
    }
#endif

    [Theory]
    [InlineData(EnforcementMode.Reject)]
    [InlineData(EnforcementMode.DryRun)]
    public async Task OtherModes_WrapNothing(EnforcementMode mode)
    {
        var server = await TypesServer.StartShopAsync(Guarded(), options => options.Mode = mode);

        Assert.False(IsWrapped(TypeOf(server), "secret"));
    }

    private static ObjectType TypeOf(IRequestExecutor server) =>
        server.Schema.Types.OfType<ObjectType>().Single(type => type.Name == "Order");

    private static bool IsWrapped(ObjectType type, string field) =>
        type.Fields[field].PureResolver!.Target?.GetType().FullName?.Contains("PartialFields") == true;

    private static GqlAuthTooling.Runtime.Tests.Map.ModuleBuilder Guarded(params string[] more)
    {
        var guarded = more.Select(field => field.Split('.')[1]).ToArray();
        var map = new GqlAuthTooling.Runtime.Tests.Map.ModuleBuilder("Shop")
            .Type("Query", root: OperationKind.Query)
            .Type("Order").Type("Customer").Type("INamed")
            .Fields("public", "Query.order: Order", "Query.orders: Order", "Query.named: INamed", "Query.open: String")
            .Fields("inherited", "Customer.name: String", "INamed.name: String");
        foreach (var (name, type) in new[] { ("number", "Int"), ("name", "String"), ("must", "String"), ("state", "State"), ("next", "Order"), ("wrapped", "String"), ("hint", "String"), ("slow", "String"), ("secret", "String") })
        {
            map.Field("Order." + name, name == "secret" || guarded.Contains(name) ? "Order:secret" : "inherited", type);
        }

        return map;
    }

    private static void Partial(GqlAuthOptions options) => options.Mode = EnforcementMode.Partial;
}
