using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>The decision is made in every pipeline that a host may set up.</summary>
public sealed class PipelineTests
{
    private const string Guarded = "{ contract(id: 1) { title } }";
    private const string Denied = "You need Contract:read permission to access contract.";

    /// <summary>The pipelines, by name.</summary>
    public static TheoryData<string> Pipelines { get; } = new("before", "own", "bare", "persisted");

    /// <summary>Without the permission there is no data, with it there is, in each pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Pipeline_IsClosed(string pipeline)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL => Use(graphQL, pipeline));
        object request = pipeline == "persisted" ? new { id = "contract" } : new { query = Guarded };

        //// Twice: the second time the operation comes from the cache.
        for (var i = 0; i < 2; i++)
        {
            var refused = await server.PostAsync(request, "Contract:find");
            Assert.Equal([Denied], refused.Messages);
            Assert.False(refused.HasData, refused.Body);
        }

        var answered = await server.PostAsync(request, "Contract:find,Contract:read");
        Assert.Equal("""{"contract":{"title":"Contract 1"}}""", answered.Json.GetProperty("data").GetRawText());
    }

    /// <summary>Data that somebody answers with before anybody decided is taken back.</summary>
    [Fact]
    public async Task AnswerOfOwnMiddleware_IsTakenBack()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL => graphQL
            .UseRequest(_ => context =>
            {
                context.Result = EngineApi.ResultOf(new Dictionary<string, object?> { ["contract"] = "Contract 1" });
                return default;
            })
            .UseDefaultPipeline());

        var answer = await server.AskAsync(Guarded, "*");

        Assert.False(answer.HasData, answer.Body);
        Assert.DoesNotContain("Contract 1", answer.Body, StringComparison.Ordinal);
        Assert.Single(answer.Messages);
    }

    /// <summary>What was denied once is denied again, when a middleware runs the request a second time.</summary>
    /// <param name="mode">The mode.</param>
    [Theory]
    [InlineData(EnforcementMode.Reject)]
#if !HOTCHOCOLATE16 // Its results don't survive a second execution of one request, and end the process.
    [InlineData(EnforcementMode.Partial)]
#endif
    public async Task RequestThatRunsTwice_IsClosedTwice(EnforcementMode mode)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL
                .UseRequest(next => async context =>
                {
                    await next(context);
                    await next(context);
                })
                .UseDefaultPipeline(),
            mode);

        var answer = await server.AskAsync("{ memo { text } contract(id: 1) { title } }", "Contract:find");

        Assert.Equal([Denied], answer.Messages);
        Assert.Equal(mode == EnforcementMode.Partial, answer.HasData);
        Assert.DoesNotContain("Contract 1", answer.Body, StringComparison.Ordinal);
    }

    /// <summary>A server whose pipeline was replaced behind our back does not start.</summary>
    [Fact]
    public async Task PipelineWithoutTheCheck_DoesNotStart()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.Services.PostConfigure<RequestExecutorSetup>(graphQL.Name, setup =>
            {
                setup.Pipeline.Clear();
                setup.DefaultPipelineFactory = null;
#if HOTCHOCOLATE16
                setup.PipelineModifiers.Clear();
#endif
            })));

        Assert.Contains("Nothing checks the permissions of the schema", failure.Message, StringComparison.Ordinal);
    }

#if HOTCHOCOLATE16
    /// <summary>What modifies the pipeline is kept apart from it there: who clears the pipeline alone keeps the check.</summary>
    [Fact]
    public async Task PipelineThatWasCleared_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.Services.PostConfigure<RequestExecutorSetup>(graphQL.Name, setup =>
            {
                setup.Pipeline.Clear();
                setup.DefaultPipelineFactory = null;
            }));

        var refused = await server.AskAsync(Guarded, "Contract:find");
        Assert.Equal([Denied], refused.Messages);
        Assert.False(refused.HasData, refused.Body);
        Assert.True((await server.AskAsync(Guarded, "Contract:find,Contract:read")).HasData);
    }

#endif

    /// <summary>Who executes in process, without HTTP, is nobody.</summary>
    [Fact]
    public async Task InProcess_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync();

        var result = await server.Services.ExecuteRequestAsync(OperationRequestBuilder.New().SetDocument(Guarded).Build());

        var errors = Assert.IsAssignableFrom<HostResult>(result);
        Assert.Null(errors.Data);
        Assert.Single(errors.Errors!);
    }

    private static void Use(IRequestExecutorBuilder graphQL, string pipeline)
    {
        switch (pipeline)
        {
            case "before":
                graphQL.UseRequest(next => context => next(context)).UseDefaultPipeline();
                break;
            case "own":
                graphQL.UseInstrumentation().UseExceptions().UseTimeout().UseDocumentCache().UseDocumentParser()
                    .UseRequest(next => context => next(context))
                    .UseDocumentValidation().UseOperationCache().UseOperationResolver().UseOperationVariableCoercion()
                    .UseRequest(next => async context => await next(context))
                    .UseOperationExecution();
                break;
            case "bare":
                graphQL.UseDocumentParser().UseDocumentValidation().UseOperationResolver().UseOperationVariableCoercion()
                    .UseOperationExecution();
                break;
            default:
                graphQL.UsePersistedOperationPipeline()
                    .ConfigureSchemaServices(services => services.AddSingleton<IOperationDocumentStorage>(new StoredDocuments(("contract", Guarded))));
                break;
        }
    }
}
