using System.Collections.Generic;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A decision holds for the request that it was made about, and for no other.</summary>
public sealed class DecisionStateTests
{
    private const string Guarded = "{ contract(id: 1) { title } }";
    private const string Denied = "You need Contract:read permission to access contract.";
    private const string May = "Contract:find,Contract:read";

    /// <summary>A host that keeps the variables of one request for the next does not keep its decision.</summary>
    /// <param name="afterwards">Whether it takes the variables when the request is over, or while it runs.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task VariablesOfAnotherRequest_AreDecidedAboutAnew(bool afterwards)
    {
        IReadOnlyList<IVariableValueCollection>? kept = null;
        var runs = 0;
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL => graphQL
            .UseInstrumentation().UseExceptions().UseDocumentCache().UseDocumentParser().UseDocumentValidation()
            .UseOperationCache().UseOperationResolver()
            .UseRequest(next => async context =>
            {
                if (kept is not null)
                {
                    EngineApi.SetVariables(context, kept);
                    runs++;
                }

                await next(context);
                kept ??= afterwards ? EngineApi.VariablesOf(context) : null;
            })
            .UseOperationVariableCoercion()
            .UseRequest(next => context =>
            {
                kept ??= afterwards ? null : EngineApi.VariablesOf(context);
                return next(context);
            })
            .UseOperationExecution());

        var answered = await server.AskAsync(Guarded, May);
        Assert.True(answered.HasData, answered.Body);

        for (var i = 0; i < 2; i++)
        {
            var refused = await server.AskAsync(Guarded, "Contract:find");
            Assert.Equal([Denied], refused.Messages);
            Assert.False(refused.HasData, refused.Body);
        }

        Assert.Equal(2, runs);
        Assert.True((await server.AskAsync(Guarded, May)).HasData);
    }
}
