using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>What an API token has opened ends with it, without a word of the host's.</summary>
public sealed class RevokedTokenTests
{
    private const string Subscription = "subscription { onFolderRenamed { name contracts { title } } }";

    [Fact]
    public async Task OpenSubscription_GetsNoFurtherEvent()
    {
        using var file = new TokenFile();
        await using var server = await StartAsync(file);
        var issued = await IssueAsync(server);
        using var request = RunningServer.CreateRequest(new { query = Subscription }, issued.Secret, "text/event-stream");
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync());
        await RenameAsync(server, "first");
        Assert.Contains("Contract 1", await ReadEventAsync(events), StringComparison.Ordinal);

        await RevokeAsync(server, issued);
        await RenameAsync(server, "second");
        var last = await ReadEventAsync(events);
        Assert.Contains("You need", last, StringComparison.Ordinal);
        Assert.DoesNotContain("second", last, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", last, StringComparison.Ordinal);

        // And the stream is over.
        await RenameAsync(server, "third");
        using var limit = new CancellationTokenSource(RunningServer.Limit);
        var rest = await events.ReadToEndAsync(limit.Token);
        Assert.DoesNotContain("third", rest, StringComparison.Ordinal);
    }

    /// <summary>A web socket is authenticated once; the operations that come over it afterwards are not.</summary>
    [Fact]
    public async Task OpenSocket_GetsNoFurtherAnswer()
    {
        using var file = new TokenFile();
        await using var server = await StartAsync(file);
        var issued = await IssueAsync(server);
        using var socket = await GraphQLSocket.ConnectAsync(server, issued.Secret);
        Assert.Contains("Contract 1", await AskAsync(socket, "1"), StringComparison.Ordinal);

        await RevokeAsync(server, issued);
        var refused = await AskAsync(socket, "2");
        Assert.Contains("You need", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", refused, StringComparison.Ordinal);
    }

    private static Task<RunningServer> StartAsync(TokenFile file) => GuardedServerUnderTest.StartAsync(graphQL =>
        graphQL.Services
            .AddGqlAuthTokens(
                options => options.Catalog = new PermissionCatalog(["Contract:find", "Contract:read", "Folder:read"]),
                scheme => scheme.AcceptOtherBearerTokens = true)
            .UseSqlite(file.Path));

    private static Task<IssuedToken> IssueAsync(RunningServer server) => server.Services.GetRequiredService<TokenService>().IssueAsync(
        new TokenRequest { Description = "Watcher", Permissions = ["Contract:*", "Folder:read"] }, "ada");

    private static Task RevokeAsync(RunningServer server, IssuedToken token) =>
        server.Services.GetRequiredService<TokenService>().RevokeAsync(token.Info.Prefix, "ada");

    private static async Task RenameAsync(RunningServer server, string name)
    {
        var answer = await server.AskAsync(
            $$"""mutation { renameFolder(input: { name: "{{name}}" }) { folder { name } } }""", "Folder:write");
        Assert.True(answer.HasData, answer.Body);
    }

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

    private static async Task<string> AskAsync(GraphQLSocket socket, string id)
    {
        await socket.SubscribeAsync(id, "{ contract(id: 1) { title } }");
        return await socket.ReadAboutAsync(id);
    }
}
