using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate;
using HotChocolate.Execution;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Several runs in one request, several requests in one, and answers in several parts.</summary>
public sealed class BatchTests
{
    private const string Document = "query($with: Boolean!) { hello orders @include(if: $with) { id } }";

    [Fact]
    public async Task VariableBatch_IsRefusedAsAWholeWhenOneRunIsDenied()
    {
        var shop = await ShopServer.StartAsync();
        await using var result = await shop.Executor.ExecuteAsync(Batch(false, true, true));
        var answer = ShopServer.Compact(result.ToJson());
        Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
        Assert.Equal(2, answer.Split("You need Order:read").Length);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task VariableBatch_ReportsForEachRunWhatItUses()
    {
        var shop = await ShopServer.StartAsync(options => options.Mode = EnforcementMode.DryRun);
        await using var result = (OperationResultBatch)await shop.Executor.ExecuteAsync(Batch(false, true));
        var answers = result.Results.Cast<HostResult>().OrderBy(one => one.VariableIndex).ToArray();
        Assert.False(answers[0].Extensions?.ContainsKey("permissionsUsed") == true);
        Assert.True(answers[1].Extensions!.ContainsKey("permissionsUsed"));
        Assert.True(answers[1].Extensions!.ContainsKey("wouldBeDenied"));
    }

    [Fact]
    public async Task RequestBatch_DecidesAboutEachRequest()
    {
        var shop = await ShopServer.StartAsync();
        await using var result = await shop.Executor.ExecuteBatchAsync(new OperationRequestBatch(
        [
            OperationRequestBuilder.New().SetDocument("{ hello }").Build(),
            OperationRequestBuilder.New().SetDocument("{ orders { id } }").Build(),
        ]));
        var answers = new Dictionary<int, HostResult>();
        await foreach (var one in result.ReadResultsAsync())
        {
            answers.Add(answers.Count, one);
        }

        Assert.Single(answers.Values, EngineApi.HasData);
        Assert.Single(answers.Values, one => !EngineApi.HasData(one) && one.Errors!.Count == 1);
        Assert.Equal(1, shop.State.Runs);
    }

    [Fact]
    public async Task Deferred_IsDecidedAboutAtOnceAndReportsOnTheFirstPayload()
    {
        var shop = await ShopServer.StartAsync();
        const string document = "{ oldHello first { id ... @defer { slow price } } }";
        Assert.Contains("You need Price:read", await shop.AnswerAsync(document), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);

        await using var stream = (IResponseStream)await shop.ExecuteAsync(document, ShopServer.User("Price:read"));
        var payloads = new List<string>();
        await foreach (var payload in stream.ReadResultsAsync())
        {
            payloads.Add(payload.ToJson());
        }

        Assert.True(payloads.Count > 1);
        Assert.Contains("deprecatedFieldsUsed", payloads[0], StringComparison.Ordinal);
        Assert.DoesNotContain(payloads.Skip(1), payload => payload.Contains("deprecatedFieldsUsed", StringComparison.Ordinal));
        Assert.Contains("slow", string.Concat(payloads), StringComparison.Ordinal);
    }

    private static VariableBatchRequest Batch(params bool[] with) => (VariableBatchRequest)OperationRequestBuilder.New()
        .SetDocument(Document)
        .SetVariableSets([.. with.Select(value => new Dictionary<string, object?> { ["with"] = value })])
        .Build();
}
