using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A subscription is decided about when it begins, and again at every event.</summary>
public sealed class SubscriptionTests
{
    private const string Subscription = "subscription { onFolderRenamed { name contracts { title } } }";
    private const string Token = "Folder:read,Contract:read";

    /// <summary>Without the permission of something inside the event, there is no stream.</summary>
    [Fact]
    public async Task Subscribe_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync();

        var refused = await server.AskAsync(Subscription, "Folder:read", accept: "text/event-stream");

        Assert.Contains("You need Contract:read permission to access contracts.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\":", refused.Body, StringComparison.Ordinal);
    }

    /// <summary>The engine opens a stream whatever the conditions of its field say, so they are not asked.</summary>
    /// <param name="selection">The root field with a condition, or a fragment with one around it.</param>
    [Theory]
#if !HOTCHOCOLATE16 // Its validation refuses them before anybody decides: the next test.
    [InlineData("onFolderRenamed @skip(if: true) { name contracts { title } }")]
#endif
    [InlineData("... @include(if: false) { onFolderRenamed { name contracts { title } } }")]
    public async Task Subscribe_UnderACondition_IsClosed(string selection)
    {
        await using var server = await GuardedServerUnderTest.StartAsync();

        var refused = await server.AskAsync("subscription { " + selection + " }", "Folder:read", accept: "text/event-stream");

        Assert.Contains("You need Contract:read permission to access contracts.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\":", refused.Body, StringComparison.Ordinal);
    }

#if HOTCHOCOLATE16
    /// <summary>On the field itself the engine knows no conditions: its validation refuses them, to everybody.</summary>
    /// <param name="condition">The condition.</param>
    [Theory]
    [InlineData("@skip(if: true)")]
    [InlineData("@skip(if: false)")]
    [InlineData("@include(if: false)")]
    public async Task Subscribe_UnderAConditionOfTheField_IsTheEnginesToRefuse(string condition)
    {
        await using var server = await GuardedServerUnderTest.StartAsync();

        foreach (var token in new[] { "Folder:read", Token })
        {
            var refused = await server.AskAsync(
                "subscription { onFolderRenamed " + condition + " { name contracts { title } } }", token, accept: "text/event-stream");

            Assert.Contains("The skip and include directives are not allowed to be used on root fields of the subscription type.", refused.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\":", refused.Body, StringComparison.Ordinal);
        }
    }

#endif
    /// <summary>A caller whose rights were revoked while the connection was open sees no further event.</summary>
    [Fact]
    public async Task Event_AfterRevocation_IsClosed()
    {
        var (first, second) = await WatchAsync(EnforcementMode.Reject);

        Assert.Contains("""{"onFolderRenamed":{"name":"first","contracts":[{"title":"Contract 1"}]}}""", first, StringComparison.Ordinal);
        Assert.Contains("\"errors\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("second", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", second, StringComparison.Ordinal);
    }

    /// <summary>A source with a memory is asked anew: every event has services of its own.</summary>
    [Fact]
    public async Task Event_AfterRevocation_WithScopedSource_IsClosed()
    {
        var (first, second) = await WatchAsync(EnforcementMode.Reject, isScoped: true);

        Assert.Contains("Contract 1", first, StringComparison.Ordinal);
        Assert.Contains("\"errors\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", second, StringComparison.Ordinal);
    }

    /// <summary>A mode that denies nothing denies no event either.</summary>
    [Fact]
    public async Task Event_AfterRevocation_InDryRun_IsSent()
    {
        var (_, second) = await WatchAsync(EnforcementMode.DryRun);

        Assert.Contains("""{"onFolderRenamed":{"name":"second","contracts":[{"title":"Contract 1"}]}}""", second, StringComparison.Ordinal);
    }

    private static async Task<(string BeforeRevocation, string After)> WatchAsync(
        EnforcementMode mode, bool isScoped = false)
    {
        var revocations = new Revocations();
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL =>
            {
                if (isScoped)
                {
                    graphQL.Services.AddScoped<ICallerSource>(_ => new Remembering(revocations));
                }
                else
                {
                    graphQL.Services.AddSingleton<ICallerSource>(revocations);
                }
            },
            mode);
        using var request = RunningServer.CreateRequest(new { query = Subscription }, Token, "text/event-stream");
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync());

        await RenameAsync(server, "first");
        var first = await ReadEventAsync(events);
        revocations.Revoke(Token);
        await RenameAsync(server, "second");
        return (first, await ReadEventAsync(events));
    }

    private static async Task RenameAsync(RunningServer server, string name)
    {
        var answer = await server.AskAsync(
            $$"""mutation { renameFolder(input: { name: "{{name}}" }) { folder { name } } }""", "Folder:write");
        Assert.True(answer.HasData, answer.Body);
    }

    // The line with what an event carries; others keep the connection open.
    private static async Task<string> ReadEventAsync(StreamReader events)
    {
        using var limit = new CancellationTokenSource(RunningServer.Limit);
        while (await events.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The stream ended without an event.");
    }

    // As a database context does, which gives what it read once.
    private sealed class Remembering(Revocations revocations) : ICallerSource
    {
        private Caller? _caller;

        public async Task<Caller> FindAsync(CallerRequest request, CancellationToken cancellationToken) =>
            _caller ??= await revocations.FindAsync(request, cancellationToken);
    }
}
