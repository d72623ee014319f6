using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Server.Contracts;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>What else a host sets up about its server, beside the decision.</summary>
public sealed class HostFeatureTests
{
    private const string Guarded = "{ contract(id: 1) { title } }";
    private const string Denied = "You need Contract:read permission to access contract.";
    private const string Finds = "Contract:find";
    private const string Reads = "Contract:find,Contract:read";

    /// <summary>An operation that is warmed up runs nothing, and is closed to the first who asks for it.</summary>
    /// <param name="ownPipeline">Whether the pipeline is the one that stops a warm-up before it executes.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WarmedUpOperation_IsClosed(bool ownPipeline)
    {
        var warmed = new List<IExecutionResult>();
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL =>
        {
            if (ownPipeline)
            {
                graphQL.UseDefaultPipeline();
            }

            graphQL.WarmUp(async (executor, cancellation) => warmed.Add(await executor.ExecuteAsync(
                OperationRequestBuilder.New().SetDocument(Guarded).MarkAsWarmupRequest().Build(), cancellation)));
        });

        Assert.DoesNotContain("Contract 1", string.Concat(warmed.OfType<HostResult>().Select(result => result.ToJson())), StringComparison.Ordinal);
        Assert.Single(warmed);
        await AssertClosedAsync(server);
    }

    /// <summary>Where the engine's cost analysis refuses, it does so for everybody and says nothing of what is guarded.</summary>
    [Fact]
    public async Task OperationThatCostsTooMuch_IsTheEnginesToRefuse()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.ModifyCostOptions(options => options.MaxFieldCost = 1));

        foreach (var token in new[] { Finds, Reads })
        {
            var answer = await server.AskAsync("{ contract(id: 1) { title } folders { contracts { title } } }", token);

            Assert.False(answer.HasData, answer.Body);
            Assert.DoesNotContain("permission", answer.Body, StringComparison.Ordinal);
            Assert.Contains("cost", Assert.Single(answer.Messages), StringComparison.Ordinal);
        }
    }

    /// <summary>A client that asks what an operation costs learns that, with and without running it, and no data.</summary>
    /// <param name="cost">The header's value.</param>
    [Theory]
    [InlineData("report")]
    [InlineData("validate")]
    public async Task CostThatIsAskedFor_IsReported(string cost)
    {
        await using var server = await GuardedServerUnderTest.StartAsync();

        var refused = await AskForCostAsync(server, Finds, cost);
        var allowed = await AskForCostAsync(server, Reads, cost);

        Assert.DoesNotContain("Contract 1", refused.Body, StringComparison.Ordinal);
        Assert.Contains("\"fieldCost\":", refused.Body, StringComparison.Ordinal);
        Assert.Equal(cost == "report" ? [Denied] : [], refused.Messages);
        Assert.Contains("\"fieldCost\":", allowed.Body, StringComparison.Ordinal);
        Assert.Empty(allowed.Messages);
        Assert.Equal(cost == "report", allowed.Body.Contains("Contract 1", StringComparison.Ordinal));
    }

    /// <summary>Where introspection is off, that is the engine's error; what is guarded stays so.</summary>
    [Fact]
    public async Task ServerWithoutIntrospection_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL => graphQL.DisableIntrospection());

        var introspection = await server.AskAsync("{ __schema { queryType { name } } contract(id: 1) { title } }", Reads);
        Assert.False(introspection.HasData, introspection.Body);
        Assert.Contains("ntrospection", introspection.Messages[0], StringComparison.Ordinal);
        Assert.Equal("""{"memo":{"__typename":"Memo"}}""", (await server.AskAsync("{ memo { __typename } }", "none")).Json.GetProperty("data").GetRawText());
        await AssertClosedAsync(server);
    }

    /// <summary>A filter of the host that rewrites every error, or fails, brings nothing back that was denied.</summary>
    /// <param name="filter">What the filter does.</param>
    /// <param name="mode">The mode.</param>
    [Theory]
    [InlineData("rewrites", EnforcementMode.Reject)]
    [InlineData("rewrites", EnforcementMode.Partial)]
    [InlineData("fails", EnforcementMode.Reject)]
    [InlineData("fails", EnforcementMode.Partial)]
    public async Task ErrorFilter_OpensNothing(string filter, EnforcementMode mode)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.AddErrorFilter((IError error) => filter == "fails"
                ? throw new InvalidOperationException("The filter fails")
                : error.WithMessage("Something failed").WithCode("HOST").RemoveExtension("category")),
            mode);

        foreach (var query in new[] { Guarded, "{ memo { text } folders { contracts { title } } }" })
        {
            var refused = await server.AskAsync(query, Finds);

            Assert.DoesNotContain("Contract 1", refused.Body, StringComparison.Ordinal);
            if (mode == EnforcementMode.Reject)
            {
                Assert.StartsWith("You need Contract:read permission", Assert.Single(refused.Messages), StringComparison.Ordinal);
            }
            else if (filter == "rewrites")
            {
                Assert.All(refused.Messages, message => Assert.Equal(ErrorOf(query), message));
                Assert.NotEmpty(refused.Messages);
            }

            Assert.Contains("Contract 1", (await server.AskAsync(query, Reads)).Body, StringComparison.Ordinal);
        }
    }

    // 16.5 asks the filter about what a pure resolver throws, and then answers what was thrown: the next test.
    private static string ErrorOf(string query) =>
#if HOTCHOCOLATE16
        query != Guarded ? "You need Contract:read permission to access contracts." :
#endif
        "Something failed";

#if HOTCHOCOLATE16
    /// <summary>
    /// Nobody guards anything here: it is the engine that forgets what a filter made of a pure resolver's error. When this fails, it
    /// does no longer, and what the test above expects of it can go.
    /// </summary>
    [Fact]
    public async Task ErrorOfAPureResolver_IsNotTheFiltersToChange()
    {
        var asked = 0;
        var executor = await new ServiceCollection()
            .AddGraphQLServer()
            .AddDocumentFromString("type Query { box: Box } type Box { broken: String }")
            .AddResolver("Query", "box", _ => new ValueTask<object?>(new object()))
            .AddTypeExtension(new HotChocolate.Types.ObjectTypeExtension(type => type.Name("Box").Field("broken").Extend()
                .OnBeforeCreate(field => field.PureResolver = _ => throw new GraphQLException("Broken"))))
            .AddErrorFilter((IError error) =>
            {
                asked++;
                return error.WithMessage("Something failed");
            })
            .BuildRequestExecutorAsync();

        await using var result = await executor.ExecuteAsync("{ box { broken } }");

        Assert.Equal("Broken", Assert.Single(result.ExpectOperationResult().Errors).Message);
        Assert.Equal(1, asked);
    }

#endif
    /// <summary>However answers are written, a refusal has its status, its error and no data.</summary>
    /// <param name="before">Whether the host chooses the form before <c>AddGqlAuth()</c>, or after it.</param>
    /// <param name="isIndented">Whether JSON is indented.</param>
    /// <param name="leavesNullsOut">Whether nulls are left out.</param>
    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public async Task FormOfAnswers_IsTheHosts(bool before, bool isIndented, bool leavesNullsOut)
    {
        var options = new HttpResponseFormatterOptions { Json = new() { Indented = isIndented, NullIgnoreCondition = leavesNullsOut ? EngineApi.AllNulls : default } };
        await using var server = await RunningServer.StartAsync(
            services =>
            {
                TestCallers.Add(services);
                var graphQL = services.AddGraphQLServer();
                if (before)
                {
                    graphQL.FormatAnswers(options);
                }

                services.AddGuardedServer(EnforcementMode.Reject);
                if (!before)
                {
                    graphQL.FormatAnswers(options);
                }
            },
            app =>
            {
                app.UseAuthentication();
                app.MapGraphQL();
            });

        var refused = await server.AskAsync(Guarded, Finds);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(isIndented, refused.Body.Contains('\n', StringComparison.Ordinal));
        Assert.Equal(
            before && EngineApi.ErrorsAreInOrder, refused.Body.IndexOf("\"extensions\"", StringComparison.Ordinal) < refused.Body.IndexOf("\"locations\"", StringComparison.Ordinal));
        await AssertClosedAsync(server);
    }

    /// <summary>A form of the host's own gets what is written anyway: the refusal.</summary>
    [Fact]
    public async Task OwnFormatter_GetsTheRefusal()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.FormatAnswers(new Teapot()));

        var refused = await server.AskAsync(Guarded, Finds);

        Assert.Equal((HttpStatusCode)418, refused.Status);
        Assert.Equal([Denied], refused.Messages);
        Assert.DoesNotContain("Contract 1", refused.Body, StringComparison.Ordinal);
    }

    /// <summary>A user that a middleware of the host puts in counts, wherever it stands before the decision; later is too late.</summary>
    /// <param name="isLate">Whether it stands right before the execution.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UserOfAnOwnMiddleware_CountsBeforeTheDecision(bool isLate)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL =>
        {
            graphQL.UseInstrumentation().UseExceptions().UseTimeout().UseDocumentCache().UseDocumentParser().UseDocumentValidation()
                .UseOperationCache().UseOperationResolver();
            if (isLate)
            {
                graphQL.UseOperationVariableCoercion();
                SetUser(graphQL);
            }
            else
            {
                SetUser(graphQL).UseOperationVariableCoercion();
            }

            graphQL.UseOperationExecution();
        });

        var answer = await server.AskAsync(Guarded, "none");

        Assert.Equal(!isLate, answer.HasData);
        Assert.Equal(!isLate, answer.Body.Contains("Contract 1", StringComparison.Ordinal));
    }

    private static IRequestExecutorBuilder SetUser(IRequestExecutorBuilder graphQL) => graphQL.UseRequest(next => context =>
    {
        context.ContextData[nameof(System.Security.Claims.ClaimsPrincipal)] = Adapter.ShopServer.User("Contract:find", "Contract:read");
        return next(context);
    });

    private static async Task AssertClosedAsync(RunningServer server)
    {
        for (var i = 0; i < 2; i++)
        {
            var refused = await server.AskAsync(Guarded, Finds);
            Assert.Equal([Denied], refused.Messages);
            Assert.False(refused.HasData, refused.Body);
        }

        var answered = await server.AskAsync(Guarded, Reads);
        Assert.Equal("Contract 1", answered.Json.GetProperty("data").GetProperty("contract").GetProperty("title").GetString());
    }

    private static async Task<Answer> AskForCostAsync(RunningServer server, string token, string cost)
    {
        using var request = RunningServer.CreateRequest(new { query = Guarded }, token, accept: null);
        request.Headers.Add("GraphQL-Cost", cost);
        using var response = await server.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private sealed class Teapot() : DefaultHttpResponseFormatter(new HttpResponseFormatterOptions())
    {
        protected override HttpStatusCode OnDetermineStatusCode(
            HostResult result, FormatInfo format, HttpStatusCode? proposedStatusCode) => (HttpStatusCode)418;
    }
}
