using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>
/// Does everything there is to do, on a real server with a real file, and looks for secrets in all that is left behind: logs at
/// every level, exceptions, metrics, traces, answers and the stolen database.
/// </summary>
public sealed class SecretsTests
{
    private readonly ConcurrentQueue<string> _traces = new();
    private readonly List<string> _answers = [];
    private readonly List<string> _secrets = [];

    [Fact]
    public async Task Secrets_AreNowhereButInTheAnswerThatIssuesThem()
    {
        using var folder = new TemporaryFolder();
        using var activities = ListenToActivities();
        using var metrics = ListenToMetrics();
        await using var server = await TokenServer.StartAsync(store: tokens => tokens.UseSqlite(folder.Database), url: "http://127.0.0.1:0");
        var staff = await server.IssueAsync("CentraIP");
        _secrets.Add(staff.Secret);
        for (var i = 0; i < 5; i++)
        {
            await LiveAsync(server, staff.Secret, i);
        }

        var cache = server.Services.GetRequiredService<TokenCache>();
        await server.DisposeAsync();
        Assert.NotEmpty(server.Log.Entries);
        Assert.NotEmpty(_traces);
        Assert.Contains(server.Log.Entries, entry => entry.Contains("INSERT INTO", StringComparison.Ordinal));
        Assert.Equal(6, _secrets.Count);
        AssertNone(server.Log.Entries, "the log");
        AssertNone(_traces, "metrics and traces");
        AssertNone(_answers, "answers");
        AssertNone(folder.Files.Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))), "the database");
        var kept = FieldTexts.Of(cache);
        Assert.Contains(_secrets[0][..15], kept);
        AssertNone(kept, "the cache");
    }

    private async Task LiveAsync(TokenServer server, string staff, int number)
    {
        var answer = await SendAsync(server, HttpMethod.Post, "/gqlauth/tokens", staff, $$"""{"description":"Token {{number}}","permissions":["Order:read"]}""");
        using var issued = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var secret = issued.RootElement.GetProperty("token").GetString()!;
        _secrets.Add(secret);
        foreach (var path in new[] { "/graphql", "/other", "/private" })
        {
            await KeepAsync(SendAsync(server, HttpMethod.Get, path, secret, null));
        }

        // Not quite the token, so almost the secret.
        foreach (var text in new[] { secret + "x", secret[..^1], $"{secret}, {secret}", secret[..64] + "~", $"\"{secret}\"" })
        {
            await KeepAsync(SendAsync(server, HttpMethod.Post, "/graphql", text, "{}"));
        }

        await KeepAsync(SendAsync(server, HttpMethod.Post, "/gqlauth/tokens/lookup", staff, $$"""{"prefix":"{{secret}}"}"""));
        await KeepAsync(SendAsync(server, HttpMethod.Get, "/gqlauth/tokens", staff, null));
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/gqlauth/tokens", staff, $$"""{"description":"x","permissions":["{{secret}}"],"restrictions":{"{{secret}}":["x"]} }"""));
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/gqlauth/tokens", staff, $$"""{"{{secret}}":1}"""));
        await KeepAsync(SendAsync(server, HttpMethod.Post, $"/gqlauth/tokens/{secret[..15]}/revoke", staff, """{"reason":"over"}"""));
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/graphql", secret, "{}"));
    }

    private async Task KeepAsync(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        _answers.Add($"{answer.Headers} {await answer.Content.ReadAsStringAsync()}");
    }

    private static Task<HttpResponseMessage> SendAsync(TokenServer server, HttpMethod method, string path, string token, string? body)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : TokenServer.Json(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return server.Client.SendAsync(request);
    }

    // A third of the secret is already more than nobody should see.
    private void AssertNone(IEnumerable<string> texts, string where)
    {
        foreach (var text in texts)
        {
            foreach (var secret in _secrets)
            {
                Assert.False(
                    text.Contains(secret[16..32], StringComparison.Ordinal) || text.Contains(secret[43..59], StringComparison.Ordinal),
                    $"{where} has a secret");
            }
        }
    }

    private ActivityListener ListenToActivities()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traces.Enqueue(
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener ListenToMetrics()
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _traces.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _traces.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }
}
