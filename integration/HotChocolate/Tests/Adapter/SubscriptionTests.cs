using System;
using System.Collections.Generic;
using System.Security.Claims;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Subscriptions are decided about when they begin and at every event.</summary>
public sealed class SubscriptionTests
{
    private const string Document = "subscription { onOrder { id } }";

    [Theory]
    [InlineData(EnforcementMode.Reject)]
    [InlineData(EnforcementMode.Partial)]
    public async Task Denied_OpensNoStream(EnforcementMode mode)
    {
        var shop = await ShopServer.StartAsync(options => options.Mode = mode);
        Assert.Contains("You need Order:read", await shop.AnswerAsync(Document, ShopServer.User("Price:read")), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task Allowed_SendsEventsAndReportsOnTheFirst()
    {
        var shop = await ShopServer.StartAsync();
        await using var stream = (IResponseStream)await shop.ExecuteAsync(Document, ShopServer.User("Order:read"));
        shop.State.Events.Writer.TryWrite(1);
        shop.State.Events.Writer.TryWrite(2);
        shop.State.Events.Writer.Complete();
        var answers = await ReadAsync(stream);

        Assert.Equal(2, answers.Count);
        Assert.Contains("permissionsUsed", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"data":{"onOrder":{"id":1}}""", answers[0], StringComparison.Ordinal);
        Assert.Equal("""{"data":{"onOrder":{"id":2}}}""", answers[1]);
    }

    [Fact]
    public async Task RevokedWhileOpen_SendsAnErrorInPlaceOfTheEventAndEnds()
    {
        var isRevoked = false;
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<ICallerSource>(
            new RejectTests.Source(request => isRevoked && request.IsRecheck ? Caller.Anonymous(request.Catalog) : request.Claimed)));
        await using var stream = (IResponseStream)await shop.ExecuteAsync(Document, ShopServer.User("Order:read"));
        await using var events = stream.ReadResultsAsync().GetAsyncEnumerator();

        shop.State.Events.Writer.TryWrite(1);
        Assert.True(await events.MoveNextAsync());
        Assert.NotNull(events.Current.Data);

        isRevoked = true;
        shop.State.Events.Writer.TryWrite(2);
        Assert.True(await events.MoveNextAsync());
        Assert.Null(events.Current.Data);
        Assert.Contains("You need Order:read", events.Current.ToJson(), StringComparison.Ordinal);

        shop.State.Events.Writer.TryWrite(3);
        Assert.False(await events.MoveNextAsync());
        Assert.Contains(shop.Log.Entries, entry => entry.Text.Contains("no longer allowed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExpiredWhileOpen_Ends()
    {
        var time = new SetTime(DateTimeOffset.FromUnixTimeSeconds(1000));
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        var user = ShopServer.UserWith(new Claim("permission", "Order:read"), new Claim("exp", "2000"));
        await using var stream = (IResponseStream)await shop.ExecuteAsync(Document, user);
        shop.State.Events.Writer.TryWrite(1);
        await using var events = stream.ReadResultsAsync().GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.NotNull(events.Current.Data);

        time.Now = DateTimeOffset.FromUnixTimeSeconds(2000);
        shop.State.Events.Writer.TryWrite(2);
        Assert.True(await events.MoveNextAsync());
        Assert.Null(events.Current.Data);
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task SourceThatFailsWhileOpen_Ends()
    {
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<ICallerSource>(
            new RejectTests.Source(request => request.IsRecheck ? throw new InvalidOperationException("store") : request.Claimed)));
        await using var stream = (IResponseStream)await shop.ExecuteAsync(Document, ShopServer.User("Order:read"));
        shop.State.Events.Writer.TryWrite(1);
        var answers = await ReadAsync(stream);
        Assert.Contains("could not be checked", Assert.Single(answers), StringComparison.Ordinal);
    }

    private static async Task<List<string>> ReadAsync(IResponseStream stream)
    {
        var answers = new List<string>();
        await foreach (var result in stream.ReadResultsAsync())
        {
            answers.Add(ShopServer.Compact(result.ToJson()));
            await result.DisposeAsync();
        }

        return answers;
    }

    private sealed class SetTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
