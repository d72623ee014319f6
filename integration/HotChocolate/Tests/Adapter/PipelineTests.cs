using System;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>The decision holds in whatever pipeline a schema ends up with.</summary>
public sealed class PipelineTests
{
    /// <summary>Ways to make a pipeline.</summary>
    public static TheoryData<string> Pipelines { get; } =
        new("default", "default in words", "before", "after", "executes in the middle", "without validation", "persisted");

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Decision_HoldsInEveryPipeline(string pipeline)
    {
        var shop = await ShopServer.StartAsync(before: Before(pipeline), after: After(pipeline));

        Assert.Contains("You need Order:read", await Answer(ShopServer.User("Price:read")), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
        Assert.Contains("\"data\"", await Answer(ShopServer.User("Order:read")), StringComparison.Ordinal);
        Assert.Equal(1, shop.State.Runs);

        async Task<string> Answer(System.Security.Claims.ClaimsPrincipal user)
        {
            if (pipeline != "persisted")
            {
                return await shop.AnswerAsync("{ orders { id } }", user);
            }

            await using var result = await shop.Executor.ExecuteAsync(OperationRequestBuilder.New()
                .SetDocumentId(new OperationDocumentId("stored"))
                .SetGlobalState(nameof(System.Security.Claims.ClaimsPrincipal), user)
                .Build());
            return result.ToJson();
        }
    }

    [Fact]
    public async Task AddedTwice_DecidesOnceWithTheOptionsOfBoth()
    {
        var asked = 0;
        var shop = await ShopServer.StartAsync(
            options => options.Report = GqlAuthTooling.Adapter.ReportParts.None,
            services => services.AddSingleton<ICallerSource>(new RejectTests.Source(request =>
            {
                asked++;
                return request.Claimed;
            })),
            after: builder => builder.AddGqlAuth(options => options.ErrorDetails = true));

        var answer = await shop.AnswerAsync("{ orders { id } }", ShopServer.User("Price:read"));
        Assert.Contains("coordinate", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("permissionsUsed", answer, StringComparison.Ordinal);
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WarmUp_RunsNoResolver(bool enginesOwnPipeline)
    {
        var shop = await ShopServer.StartAsync(after: enginesOwnPipeline ? After("after") : null);
        await using var result = await shop.Executor.ExecuteAsync(
            OperationRequestBuilder.New().SetDocument("{ orders { id } }").MarkAsWarmupRequest().Build());

#if HOTCHOCOLATE16
        Assert.Equal(ExecutionResultKind.WarmupResult, result.Kind);
#else
        // The pipeline of HotChocolate's cost analysis has no middleware that stops a warm-up: it is refused then.
        Assert.Equal(enginesOwnPipeline ? ExecutionResultKind.WarmupResult : ExecutionResultKind.SingleResult, result.Kind);
#endif
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task TwoSchemasOfOneProcess_EachHaveTheirOwnOptions()
    {
        var services = new ServiceCollection();
        ShopServer.Add(services);
        services.AddGraphQLServer("depot").AddQueryType<DepotQuery>()
            .AddGqlAuth(options =>
            {
                options.AllowUnmapped = true;
                options.Mode = EnforcementMode.DryRun;
            });
        services.AddGraphQLServer("open").AddQueryType<DepotQuery>();
        await using var provider = services.BuildServiceProvider();

        Assert.Contains("You need Order:read", await Answer(null, "{ orders { id } }"), StringComparison.Ordinal);
        Assert.Contains("wouldBeDenied", await Answer("depot", "{ depot }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"depot":"depot"}}""", ShopServer.Compact(await Answer("open", "{ depot }")));

        async Task<string> Answer(string? schema, string document)
        {
            var executor = await provider.GetRequestExecutorAsync(schema);
            await using var result = await executor.ExecuteAsync(document);
            return result.ToJson();
        }
    }

    [Fact]
    public async Task EnginesOwnAuthorize_StillDecidesAboutWhatIsLeftToIt()
    {
        var shop = await ShopServer.StartAsync();
        Assert.Contains("AUTH_NOT_AUTHORIZED", await shop.AnswerAsync("{ delegated }", ShopServer.User("*")), StringComparison.Ordinal);
        var staff = ShopServer.UserWith(new System.Security.Claims.Claim("staff", "yes"));
        Assert.StartsWith("""{"data":{"delegated":"staff"}""", await shop.AnswerAsync("{ delegated }", staff), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorOfAResolver_StaysAndKeepsItsData()
    {
        var shop = await ShopServer.StartAsync();
        var answer = await shop.AnswerAsync("{ hello broken oldHello }");
        Assert.Contains("broken by itself", answer, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"hello\":\"hello\",\"broken\":null", answer, StringComparison.Ordinal);
        Assert.Contains("deprecatedFieldsUsed", answer, StringComparison.Ordinal);

        var all = await shop.AnswerAsync("{ brokenAll oldHello }");
        Assert.Contains("\"data\":null", all, StringComparison.Ordinal);
        Assert.Contains("deprecatedFieldsUsed", all, StringComparison.Ordinal);
    }

    private static Action<IRequestExecutorBuilder>? Before(string pipeline) => pipeline switch
    {
        "before" => builder => builder.UseDefaultPipeline(),
        "default in words" => builder => builder.UseDefaultPipeline().UseRequest(next => context => next(context)),
        _ => null,
    };

    private static Action<IRequestExecutorBuilder>? After(string pipeline) => pipeline switch
    {
        "after" => builder => builder.UseDefaultPipeline(),
        "executes in the middle" => builder => builder
            .UseInstrumentation().UseExceptions().UseDocumentCache().UseDocumentParser().UseDocumentValidation()
            .UseOperationCache().UseOperationResolver().UseOperationVariableCoercion().UseOperationExecution()
            .UseRequest(next => context => next(context))
            .UseRequest(next => context => next(context)),
        "without validation" => builder => builder
            .UseDocumentCache().UseDocumentParser()
            .UseNoValidation().UseOperationResolver().UseOperationVariableCoercion().UseOperationExecution(),
        "persisted" => builder =>
        {
            builder.Services.AddSingleton<IOperationDocumentStorage, Stored>();
            builder.ConfigureSchemaServices(services => services.AddSingleton<IOperationDocumentStorage, Stored>());
            builder.UsePersistedOperationPipeline();
        },
        _ => null,
    };

    private sealed class Stored : IOperationDocumentStorage
    {
        public ValueTask<IOperationDocument?> TryReadAsync(
            OperationDocumentId documentId, System.Threading.CancellationToken cancellationToken = default) =>
            new(new OperationDocument(Utf8GraphQLParser.Parse("{ orders { id } }")));

        public ValueTask SaveAsync(
            OperationDocumentId documentId, IOperationDocument document, System.Threading.CancellationToken cancellationToken = default) =>
            default;
    }
}
