using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

/// <summary>
/// Every way to what is guarded is closed, in all versions of the engine: the same ways that the tests over HTTP go, in process.
/// </summary>
public sealed class WaysInTests
{
#if HOTCHOCOLATE13
    private const string NodeId = "GuardedThing\ni1";
#else
    private const string NodeId = "GuardedThing:1";
#endif

    private static readonly string Id = Convert.ToBase64String(Encoding.UTF8.GetBytes(NodeId));

    /// <summary>Operations that need the permission, with their variables.</summary>
    public static TheoryData<string, string?> Guarded { get; } = new()
    {
        { "{ open x: guarded }", null },
        { "{ ... { guarded } }", null },
        { "{ ... on WaysInQuery { guarded } }", null },
        { "fragment F on WaysInQuery { guarded } { ...F open ...F }", null },
        { "{ thing(guarded: true) { ... on GuardedThing { title } } }", null },
        { "{ thing(guarded: true) { title } }", null },
        { "{ either { ... on GuardedThing { title } } }", null },
        { "{ node(id: \"ID\") { ... on GuardedThing { title } } }", null },
        { "{ nodes(ids: [\"ID\"]) { id } }", null },
        { "{ things { title } }", null },
        { "mutation { rename { query { open guarded } } }", null },
        { "{ find(filter: { not: { guarded: \"x\" } }) }", null },
        { "query ($f: ThingFilterInput) { find(filter: $f) }", """{ "f": { "not": { "guarded": "x" } } }""" },
        { "query ($f: ThingFilterInput = { not: { guarded: \"x\" } }) { find(filter: $f) }", null },
        { "query ($x: Boolean!) { open guarded @include(if: $x) }", """{ "x": true }""" },
        { "{ guardedThing { __typename } }", null },
        { "{ __schema { queryType { name } } guarded }", null },
    };

    /// <summary>Operations that look like it, and don't.</summary>
    public static TheoryData<string, string?> Free { get; } = new()
    {
        { "query ($x: Boolean!) { open guarded @include(if: $x) }", """{ "x": false }""" },
        { "query ($f: ThingFilterInput = { not: { guarded: \"x\" } }) { find(filter: $f) }", """{ "f": { "text": "x" } }""" },
        { "{ thing(guarded: false) { ... on OpenThing { title } } __typename }", null },
        { "{ __schema { queryType { name } } open }", null },
    };

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task WayIn_IsClosed(string operation, string? variables)
    {
        var server = await StartAsync();
        var document = operation.Replace("\"ID\"", "\"" + Id + "\"");

        for (var i = 0; i < 2; i++)
        {
            var refused = await server.AskWithAsync(document, variables);
            Assert.Equal("none", refused.Data());
            Assert.All(refused.Errors(), error => Assert.Contains("You need Thing:read permission to access", error, StringComparison.Ordinal));
            Assert.NotEmpty(refused.Errors());
        }

        var answered = await server.AskWithAsync(document, variables, WaysInSchema.Needed);
        Assert.Empty(answered.Errors());
        Assert.StartsWith("{\"", answered.Data(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task WayInToAPartialServer_IsClosed(string operation, string? variables)
    {
        var server = await StartAsync(EnforcementMode.Partial);
        var document = operation.Replace("\"ID\"", "\"" + Id + "\"");

        var partial = await server.AskWithAsync(document, variables);

        Assert.DoesNotContain("\"guarded", partial.Data(), StringComparison.Ordinal);
        Assert.DoesNotContain("found", partial.Data(), StringComparison.Ordinal);
        Assert.DoesNotContain("GuardedThing", partial.Data(), StringComparison.Ordinal);
        Assert.DoesNotContain(Id, partial.Data(), StringComparison.Ordinal);
        Assert.Contains(partial.Errors(), error => error.Contains("You need Thing:read permission to access", StringComparison.Ordinal));

        // What would leak looks as it is looked for above.
        var answered = await server.AskWithAsync(document, variables, WaysInSchema.Needed);
        Assert.Equal(
            operation.Contains("{ id }", StringComparison.Ordinal), answered.Data().Contains(Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Free))]
    public async Task WhatIsFree_IsAnswered(string operation, string? variables)
    {
        var server = await StartAsync();

        var answered = await server.AskWithAsync(operation, variables);

        Assert.Empty(answered.Errors());
        Assert.StartsWith("{\"", answered.Data(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_IsDecidedAboutOneByOne()
    {
        var server = await StartAsync();

        var answers = await server.AskBatchAsync(["{ open }", "{ guarded }"]);

        Assert.Equal(["""{"open":"open"}""", "none"], answers.Select(answer => answer.Data()).Order());
    }

    [Theory]
    [InlineData(EnforcementMode.Reject)]
    [InlineData(EnforcementMode.Partial)]
    public async Task Subscription_OpensForNobody_AndEndsAtRevocation(EnforcementMode mode)
    {
        var isRevoked = false;
        var events = Channel.CreateUnbounded<int>();
        var server = await StartAsync(mode, services => services
            .AddSingleton<ICallerSource>(new Source(request => isRevoked && request.IsRecheck ? Caller.Anonymous(request.Catalog) : request.Claimed))
            .AddSingleton(events));
        const string document = "subscription { onThing }";
        Assert.Equal("none", (await server.AskAsync(document)).Data());

        await using var stream = (IResponseStream)await server.ExecuteAsync(TypesServer.Request(document, null, WaysInSchema.Needed));
        await using var answers = stream.ReadResultsAsync().GetAsyncEnumerator();
        events.Writer.TryWrite(1);
        Assert.True(await answers.MoveNextAsync());
        Assert.Contains("thing 1", answers.Current.ToJson(), StringComparison.Ordinal);

        isRevoked = true;
        events.Writer.TryWrite(2);
        Assert.True(await answers.MoveNextAsync());
        Assert.DoesNotContain("thing 2", answers.Current.ToJson(), StringComparison.Ordinal);
        events.Writer.TryWrite(3);
        Assert.False(await answers.MoveNextAsync());
    }

    private static Task<IRequestExecutor> StartAsync(
        EnforcementMode mode = EnforcementMode.Reject, Action<IServiceCollection>? services = null) =>
        TypesServer.StartAsync(WaysInSchema.Map(), builder => WaysInSchema.Add(builder, services), options => options.Mode = mode);

    private sealed class Source(Func<CallerRequest, Caller> find) : ICallerSource
    {
        public Task<Caller> FindAsync(CallerRequest request, System.Threading.CancellationToken cancellationToken) =>
            Task.FromResult(find(request));
    }
}
