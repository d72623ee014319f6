using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.AspNetCore.Tests;

public class LastUsedWriterTests
{
    [Fact]
    public async Task LastUse_IsWrittenByTheWriterOnly()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        server.Time.Advance(TimeSpan.FromSeconds(5));
        await server.SendAsync(issued.Secret);
        Assert.Null(server.Store.Tokens.Single().Info.LastUsedAt);

        server.Store.Failure = new InvalidOperationException("down");
        await WriterOf(server).WriteAsync(default);
        server.Store.Failure = null;
        server.Time.Advance(TimeSpan.FromMinutes(10));
        await WriterOf(server).WriteAsync(default);
        Assert.Equal(ManualTime.Start.AddSeconds(5), server.Store.Tokens.Single().Info.LastUsedAt);
    }

    /// <summary>An exception that leaves a background service stops the host.</summary>
    [Fact]
    public async Task StoreThatGivesUp_NeitherStopsTheHostNorLosesAUse()
    {
        await using var server = await TokenServer.StartAsync(services: services =>
            services.Configure<GqlAuthTokenOptions>(options => options.LastUsedInterval = TimeSpan.FromMilliseconds(10)));
        var issued = await server.IssueAsync();
        await server.SendAsync(issued.Secret);
        server.Store.Failure = new TaskCanceledException("timeout");
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.SendAsync(issued.Secret);
        await Eventually.TrueAsync(() => server.Log.Entries.Any(entry => entry.Contains("could not be written", StringComparison.Ordinal)));
        Assert.False(server.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        server.Store.Failure = null;
        await Eventually.TrueAsync(() => server.Store.Tokens.Single().Info.LastUsedAt == ManualTime.Start.AddSeconds(1));
    }

    [Fact]
    public async Task StoreThatGivesUpAtTheEnd_DoesNotDisturbTheStop()
    {
        await using var server = await TokenServer.StartAsync();
        await server.SendAsync((await server.IssueAsync()).Secret);
        server.Store.Failure = new TaskCanceledException("timeout");
        await WriterOf(server).StopAsync(default);
        await WriterOf(server).StopAsync(new CancellationToken(canceled: true));
        server.Store.Failure = null;
    }

    /// <summary>A revocation that waits for a writer waits for a few hundred tokens, not for all.</summary>
    [Fact]
    public async Task ManyUses_AreWrittenInChunks()
    {
        await using var server = await TokenServer.StartAsync();
        for (var i = 0; i < 1100; i++)
        {
            var issued = await server.IssueAsync();
            Assert.True((await server.Services.GetRequiredService<TokenValidator>().ValidateAsync(issued.Secret.AsMemory())).IsValid);
        }

        await WriterOf(server).WriteAsync(default);
        Assert.Equal([500, 500, 100], server.Store.Writings);
        Assert.All(server.Store.Tokens, token => Assert.NotNull(token.Info.LastUsedAt));
    }

    private static LastUsedWriter WriterOf(TokenServer server) =>
        server.Services.GetServices<IHostedService>().OfType<LastUsedWriter>().Single();
}
