using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

public sealed class DescriptorTests
{
    private static readonly string[] Computed = ["Order:secret"];

    [Fact]
    public async Task WhatTheBuildSaw_IsNoProblem()
    {
        var map = Map("Order:read", "Order:secret", "authenticated");

        var server = await TypesServer.StartAsync(map, Types);

        Assert.Empty((await server.AskAsync("{ orders { secret } }", "*")).Errors());
    }

    [Fact]
    public async Task WhatTheBuildDidNotSee_StopsTheServer()
    {
        var failure = await Assert.ThrowsAsync<SchemaCheckException>(
            () => TypesServer.StartAsync(Map("public", "inherited", "inherited"), Types));

        Assert.Equal(
            ["Goods", "Goods.secret", "Query.orders", "Query.orders(where:)", "Filter.owner"],
            failure.Problems.OrderBy(problem => "Goods.Query.Filter".IndexOf(problem.Coordinate.Split('.')[0], StringComparison.Ordinal)).ThenBy(problem => problem.Coordinate).Select(problem => problem.Coordinate));
        Assert.All(failure.Problems, problem => Assert.Equal(SchemaProblemKind.UnseenDeclaration, problem.Kind));
    }

    [Theory]
    [InlineData("{ orders { secret } }", "You need Order:read permission to access orders.", false)]
    [InlineData("{ orders { number } }", "You need Order:read permission to access orders.", true)]
    [InlineData("{ orders(where: { owner: \"x\" }) { number } }", "You need Order:read permission to access orders.", true)]
    public async Task WhatTheBuildDidNotSee_ClosesNevertheless(string operation, string error, bool isAuthenticated)
    {
        var server = await TypesServer.StartAsync(
            Map("public", "inherited", "inherited"), Types, options => options.AllowUnmapped = true);

        var response = isAuthenticated
            ? await server.AskAsync(operation, "Other:read")
            : await server.AskAnonymousAsync(operation);

        Assert.Equal("none", response.Data());
        Assert.EndsWith(error, response.Errors()[0]);
        Assert.Empty((await server.AskAsync(operation, "*")).Errors());
    }

    [Fact]
    public async Task WhatTwoExtensionsAskForOnOneType_IsAskedForTogether()
    {
        var map = new ModuleBuilder("Shop").Type("Query", root: OperationKind.Query).Fields("public", "Query.a: String", "Query.b: String");

        var server = await TypesServer.StartAsync(
            map,
            builder => builder
                .AddQueryType(type => type.Name("Query").RequiresPermission("Own:read").Field("a").Resolve("a"))
                .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Query").RequiresPermission("More:read").Field("b").Resolve("b"))),
            options => options.AllowUnmapped = true);

        Assert.Equal("none", (await server.AskAsync("{ a }", "Own:read")).Data());
        Assert.Equal("none", (await server.AskAsync("{ b }", "More:read")).Data());
        Assert.Equal("""{"a":"a","b":"b"}""", (await server.AskAsync("{ a b }", "Own:read", "More:read")).Data());
    }

    [Fact]
    public async Task PublicAccess_OpensNothingThatTheBuildDidNotSee()
    {
        var map = new ModuleBuilder("Shop").Type("Query", root: OperationKind.Query);

        var server = await TypesServer.StartAsync(
            map,
            builder => builder.AddQueryType(type => type.Name("Query").Field("open").PublicAccess("It is open.").Resolve("x")),
            options => options.AllowUnmapped = true);

        Assert.Equal("none", (await server.AskAsync("{ open }", "*")).Data());
    }

    [Fact]
    public async Task NoPermissionAtAll_ClosesForEverybody()
    {
        var map = new ModuleBuilder("Shop").Type("Query", root: OperationKind.Query).Fields("public", "Query.open: String");

        var server = await TypesServer.StartAsync(
            map,
            builder => builder.AddQueryType(type => type.Name("Query").Field("open").RequiresPermission().Resolve("x")),
            options => options.AllowUnmapped = true);

        Assert.Equal("none", (await server.AskAsync("{ open }", "*")).Data());
    }

    [Fact]
    public async Task Deprecated_GivesTheReason()
    {
        var map = new ModuleBuilder("Shop").Type("Query", root: OperationKind.Query).Fields("public", "Query.old: String");

        var server = await TypesServer.StartAsync(map, builder => builder.AddQueryType(
            type => type.Name("Query").Field("old").Deprecated("Use new.", "2031-01-01", "Query.new").Resolve("x")));

        Assert.Contains("""@deprecated(reason: "Use new.")""", server.Schema.ToString());
    }

    private static ModuleBuilder Map(string orders, string secret, string type) => new ModuleBuilder("Shop")
        .Type("Query", root: OperationKind.Query)
        .Type("Goods", type)
        .Field("Query.orders", orders, "Goods")
        .Field("Goods.number", returns: "Int")
        .Field("Goods.secret", secret)
        .Arguments(orders == "public" ? null : "Order:search", "Query.orders(where:)", "Filter.owner");

    private static IRequestExecutorBuilder Types(IRequestExecutorBuilder builder) => builder
        .AddQueryType(type => type.Name("Query").Field("orders")
            .Type("Goods")
            .RequiresPermission("Order:read")
            .Argument("where", argument => argument.Type("Filter").RequiresPermission("Order:search"))
            .Resolve(new object()))
        .AddInputObjectType(type => type.Name("Filter").Field("owner").Type<StringType>().RequiresPermission("Order:search"))
        .AddObjectType(type =>
        {
            type.Name("Goods").RequiresAuthentication();
            type.Field("number").Resolve(1);
            type.Field("secret").RequiresPermission(PermissionMatch.All, Computed).Resolve("s");
        });
}

file static class Maps
{
    public static ModuleBuilder Arguments(this ModuleBuilder module, string? access, params string[] coordinates)
    {
        foreach (var coordinate in access is null ? [] : coordinates)
        {
            module.Argument(coordinate, access!);
        }

        return module;
    }
}
