using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

public sealed class StartupTests
{
    [Fact]
    public async Task SchemaThatTheBuildJudged_Starts() => await TypesServer.StartShopAsync(Known());

    [Fact]
    public async Task EverythingThatDiffers_StopsTheServerWithOneList()
    {
        var map = new ModuleBuilder("Shop")
            .Type("Query", root: OperationKind.Query)
            .Type("Order").Type("Gone")
            .Fields("public", "Query.order: Order", "Query.orders: Order", "Query.named: INamed", "Query.gone: Gone")
            .Fields("undeclared", "Query.open: String")
            .Fields("inherited", "Order.number: Int", "Order.name: String", "Order.must: String", "Order.state: State", "Order.next: Order")
            .Fields("inherited", "Order.wrapped: String", "Order.slow: String", "Order.secret: String", "Gone.x: Int", "Order.hint: String")
            .Argument("Order.hint(missing:)", "Order:read");

        var failure = await Assert.ThrowsAsync<SchemaCheckException>(() => TypesServer.StartShopAsync(map));

        Assert.Equal(
            [
                "UndeclaredRootField Query.open",
                "UnknownType Customer",
                "UnknownType INamed",
                "MissingInSchema Gone.x",
                "MissingInSchema Order.hint(missing:)",
                "MissingInSchema Query.gone",
            ],
            failure.Problems.Select(problem => problem.Kind + " " + problem.Coordinate));
        Assert.StartsWith(
            "The permissions that the build proved don't fit the schema \"_Default\" in 6 places:\n- Query.open: no access",
            failure.Message);
        Assert.EndsWith("set AllowUnmapped.", failure.Message);
    }

    [Fact]
    public async Task FieldThatReturnsAnotherTypeThanTheBuildRead_StopsTheServer()
    {
        var map = Known().Fields("public", "Query.last: Order");

        var failure = await Assert.ThrowsAsync<SchemaCheckException>(() => TypesServer.StartAsync(
            map,
            builder => TypesServer.Shop(builder).AddTypeExtension(new ObjectTypeExtension(type => type
                .Name("Query").Field("last").Type<ObjectType<Customer>>().Resolve(_ => new Customer())))));

        Assert.Equal(
            ["OtherReturnType Query.last"], failure.Problems.Select(problem => problem.Kind + " " + problem.Coordinate));
    }

    [Fact]
    public async Task AllowUnmapped_LogsTheListAndDeniesWhatIsUnknown()
    {
        var log = new LogLines();
        var map = TypesServer.Shop();

        var server = await TypesServer.StartAsync(
            map,
            TypesServer.Shop,
            options => options.AllowUnmapped = true,
            services => services.AddSingleton<ILoggerProvider>(log));
        var response = await server.AskAsync("{ order { secret } }", "*");

        Assert.Contains(log.Lines, line => line.Contains("- Order.secret: the build did not see it"));
        Assert.Equal("none", response.Data());
        Assert.Equal(["order.secret: You can't access secret: no access is declared for it."], response.Errors());
    }

    [Fact]
    public async Task Host_DoesNotStart()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        TypesServer.Shop(builder.Services.AddGraphQLServer())
            .AddGqlAuth(options => options.Map = PermissionMap.Compose(TypesServer.Shop().Build()));
        await using var app = builder.Build();
        app.MapGraphQL();

        var failure = await Assert.ThrowsAsync<SchemaCheckException>(() => app.StartAsync());

        Assert.Equal("Order.secret", Assert.Single(failure.Problems).Coordinate);
    }

    [Fact]
    public async Task AssembliesThatDisagree_StopTheServer()
    {
        var map = PermissionMap.Compose(Known().Build(), new ModuleBuilder("Other").Field("Query.open", "Order:read").Build());

        var failure = await Assert.ThrowsAsync<SchemaCheckException>(
            () => TypesServer.StartShopAsync(Known(), options => options.Map = map));

        Assert.Equal(SchemaProblemKind.Conflict, Assert.Single(failure.Problems).Kind);
    }

    [Fact]
    public async Task SeveralSchemas_ShareOneMapThatNoneHasAllOf()
    {
        var map = PermissionMap.Compose(Known().Fields("public", "Query.other: String").Build());
        var services = new ServiceCollection();
        services.AddLogging();
        TypesServer.Shop(services.AddGraphQLServer("one")).AddGqlAuth(options => options.Map = map);
        services.AddGraphQLServer("two")
            .AddQueryType(type => type.Name("Query").Field("other").Resolve("other"))
            .AddGqlAuth(options => options.Map = map);
        var provider = services.BuildServiceProvider();

        Assert.NotNull(await provider.GetRequestExecutorAsync("one"));
        var two = await provider.GetRequestExecutorAsync("two");
        Assert.Equal("""{"other":"other"}""", (await two.AskAsync("{ other }")).Data());
    }

    private static ModuleBuilder Known() => TypesServer.Shop().Fields("inherited", "Order.secret: String");
}
