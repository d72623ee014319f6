using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>
/// Does on the page all there is to do, and pastes tokens into every field of it, on a real server with a real file; then looks for
/// secrets in logs at every level, traces, addresses, all later views and the stolen database.
/// </summary>
public sealed class PageSecretsTests
{
    private const string Root = PageClient.Root;

    private readonly ConcurrentQueue<string> _traces = new();
    private readonly List<string> _shown = [];
    private readonly List<string> _secrets = [];

    [Fact]
    public async Task Secrets_AreInTheViewThatIssuesThemAlone()
    {
        using var folder = new TemporaryFolder();
        using var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traces.Enqueue(
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(activities);
        await using var server = await TokenServer.StartAsync(store: tokens => tokens.UseSqlite(folder.Database), url: "http://127.0.0.1:0");
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        _secrets.Add(staff);
        var page = new PageClient(server.Client, staff);
        for (var i = 0; i < 3; i++)
        {
            var secret = Assert.Single(PageClient.SecretsIn(await page.IssueAsync($"Token {i}", "Order:read")));
            _secrets.Add(secret);
            await server.SendAsync(secret);
            await PasteEverywhereAsync(page, secret);
            await ShowAsync(page.SubmitAsync($"{Root}/{secret[..15]}/revoke", $"{Root}/{secret[..15]}/revoke", ("reason", $"found as {secret}")));
            await server.SendAsync(secret);
            await ShowAsync(page.GetAsync(Root));
            await ShowAsync(page.GetAsync($"{Root}/{secret[..15]}"));
        }

        await server.DisposeAsync();
        Assert.Equal(4, _secrets.Count);
        Assert.Contains(server.Log.Entries, entry => entry.Contains("INSERT INTO", StringComparison.Ordinal));
        Assert.NotEmpty(_traces);
        AssertNone(server.Log.Entries, "the log");
        AssertNone(_traces, "the traces");
        AssertNone(_shown, "a view or an address");
        AssertNone(folder.Files.Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))), "the database");
    }

    // Into what is kept and shown nobody can paste a token; what is looked for is cut to its prefix.
    private async Task PasteEverywhereAsync(PageClient page, string secret)
    {
        await ShowAsync(page.SubmitAsync(Root, Root + "/search", ("q", secret)));
        await ShowAsync(page.SubmitAsync(Root, Root + "/search", ("q", $"curl -H 'Authorization: Bearer {secret}'"), ("state", secret)));
        await ShowAsync(page.SubmitAsync(Root, Root + "/search", ("q", secret[5..])));
        await ShowAsync(page.SubmitAsync(
            Root + "/new",
            Root + "/new",
            ("description", secret), ("permissions", secret), ("restrictions", $"store={secret}\n{secret}"), ("days", secret), ("until", secret)));
        await ShowAsync(page.SubmitAsync(
            Root + "/new",
            Root + "/new",
            ("description", $"For {secret}"), ("permissions", "Order:read"), ("restrictions", $"store={secret}"), ("days", "30")));
        await ShowAsync(page.SubmitAsync(Root + "/new", $"{Root}/gqli_0000000000/revoke", ("reason", secret)));
    }

    private async Task ShowAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        _shown.Add($"{answer.Headers} {await answer.Content.ReadAsStringAsync()}");
    }

    // A third of the secret is already more than nobody should see.
    private void AssertNone(IEnumerable<string> texts, string where)
    {
        foreach (var text in texts)
        {
            Assert.All(_secrets, secret => Assert.False(
                text.Contains(secret[16..32], StringComparison.Ordinal) || text.Contains(secret[43..59], StringComparison.Ordinal),
                $"{where} has a secret"));
        }
    }
}
