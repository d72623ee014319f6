using System.Net;
using System.Text;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>The printed token, the page behind the printed link, and what they lead to.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Query = "{ order(id: 5) { id } }";

    private readonly TempTree _tree = new();

    public TokenTests() => _tree.Write("Queries.cs", Code.Protected);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task PrintedToken_MayWhatThereIs()
    {
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".");

        var answer = await sandbox.AskAsync(Query, sandbox.Token);

        Assert.Equal("""{"data":{"order":{"id":5}},"extensions":{"permissionsUsed":["Order:read"]}}""", answer.Body);
    }

    [Fact]
    public async Task UnknownToken_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".");

        var answer = await sandbox.AskAsync("{ __typename }", "gqli_unknown");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Fact]
    public async Task RevokedToken_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".");
        var cookie = await SignInAsync(sandbox);
        using var revocation = new HttpRequestMessage(HttpMethod.Post, $"/gqlauth/tokens/{sandbox.Token[..15]}/revoke")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
            Headers = { { "Cookie", cookie } },
        };

        var before = await sandbox.AskAsync(Query, sandbox.Token);
        var revoked = await sandbox.SendAsync(revocation);
        var after = await sandbox.AskAsync(Query, sandbox.Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.Status, revoked.Status));
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
    }

    [Theory]
    [InlineData("/gqlauth/tokens/page")]
    [InlineData("/gqlauth/tokens")]
    public async Task Page_IsClosedToWhoDidNotFollowTheLink(string path)
    {
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var withToken = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Authorization", "Bearer " + sandbox.Token } } };
        using var guessed = new HttpRequestMessage(HttpMethod.Get, "/sandbox/sign-in?key=" + new string('0', 48));

        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.SendAsync(request)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.SendAsync(withToken)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.SendAsync(guessed)).Status);
    }

    [Fact]
    public async Task PrintedLink_OpensThePageOnce()
    {
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".");
        var cookie = await SignInAsync(sandbox);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/gqlauth/tokens/page") { Headers = { { "Cookie", cookie } } };
        using var again = new HttpRequestMessage(HttpMethod.Get, sandbox.Link);

        var page = await sandbox.SendAsync(request);
        var second = await sandbox.SendAsync(again);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.ContentType));
        Assert.Contains("gqlauth serve", page.Body, StringComparison.Ordinal);
        Assert.Contains(sandbox.Token[..15], page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.Token, page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, second.Status);
    }

    [Fact]
    public async Task NamedDatabase_KeepsTokens()
    {
        string token;
        await using (var first = await RunningSandbox.StartAsync(_tree.Folder, ".", "--database", "tokens.db"))
        {
            token = first.Token;
        }

        await using var second = await RunningSandbox.StartAsync(_tree.Folder, ".", "--database", "tokens.db");
        var answer = await second.AskAsync(Query, token);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static async Task<string> SignInAsync(RunningSandbox sandbox)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, sandbox.Link);
        var answer = await sandbox.SendAsync(request);
        Assert.Equal((HttpStatusCode.Redirect, "/gqlauth/tokens/page"), (answer.Status, answer.Headers["Location"]));
        Assert.Contains("samesite=strict", answer.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", answer.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        return answer.Headers["Set-Cookie"].Split(';')[0];
    }
}
