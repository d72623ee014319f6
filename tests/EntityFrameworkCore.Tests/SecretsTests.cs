using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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
    private readonly List<string> _others = [];
    private readonly byte[] _key = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task Secrets_AreNowhereButInTheAnswerThatIssuesThem()
    {
        using var folder = new TemporaryFolder();
        await LookAsync(tokens => tokens.UseSqlite(folder.Database), () => Task.FromResult(folder.Files));
    }

    /// <summary>Lives on a database, and looks at everything.</summary>
    /// <param name="store">The database.</param>
    /// <param name="files">All its files, to be read at the end.</param>
    internal async Task LookAsync(Action<GqlAuthTokensBuilder> store, Func<Task<string[]>> files)
    {
        using var activities = ListenToActivities();
        using var metrics = ListenToMetrics();
        using var events = new EventTexts(_traces);
        await using var server = await StartAsync(store);
        var staff = await server.IssueAsync("CentraIP");
        _secrets.Add(staff.Secret);
        for (var i = 0; i < 5; i++)
        {
            await LiveAsync(server, staff.Secret, i);
        }

        await SignInAndOutAsync(server);
        await FailAsync(server, staff.Secret);
        var cache = server.Services.GetRequiredService<TokenCache>();
        await server.DisposeAsync();
        Assert.NotEmpty(server.Log.Entries);
        Assert.NotEmpty(_traces);

        // The host has switched on what shows the values of commands.
        Assert.Contains(
            server.Log.Entries, entry => entry.Contains("INSERT INTO", StringComparison.Ordinal) && entry.Contains($"'{staff.Info.Prefix}'", StringComparison.Ordinal));
        Assert.Contains(server.Log.Entries, entry => entry.Contains(nameof(TokenStoreUnavailableException), StringComparison.Ordinal));
        Assert.Equal(7, _secrets.Count(secret => secret.StartsWith("gqli_", StringComparison.Ordinal)));
        Assert.Equal(2, _secrets.Count(secret => secret.StartsWith("gqla_", StringComparison.Ordinal)));
        Assert.Equal(4, _secrets.Count(secret => secret.StartsWith("eyJ", StringComparison.Ordinal)));
        AssertNone(server.Log.Entries, "the log");
        AssertNone(_traces, "metrics and traces");
        AssertNone(_answers, "answers");
        var database = (await files()).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))).ToArray();
        Assert.Contains(database, file => file.Contains(staff.Info.Prefix, StringComparison.Ordinal));
        AssertNone(database, "the database");
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

    /// <summary>Customers and administrators, right and wrong, by service, mutation and endpoint, with signed and opaque tokens.</summary>
    private async Task SignInAndOutAsync(TokenServer server)
    {
        var (code, totp) = (server.CodeOf("ada"), server.Shop().Admins["ada"].Totp!.ToBase32());
        _others.AddRange([Shop.Password, "wrong pass phrase", totp, Convert.ToBase64String(_key), "one-stamp"]);
        server.Shop().Customers["roni@example.com"].Stamp = "one-stamp";
        foreach (var (name, password, otp) in new[] { ("ada", "wrong pass phrase", code), ("ada", Shop.Password, code), (Shop.Password, "x", code), ("ada", Shop.Password, code) })
        {
            var body = JsonSerializer.Serialize(new { username = name, password, otp });
            var answer = await server.Client.PostAsync("/V1/tfa/provider/google/authenticate", TokenServer.Json(body));
            if (answer.IsSuccessStatusCode)
            {
                _secrets.Add(JsonSerializer.Deserialize<string>(await answer.Content.ReadAsStringAsync())!);
            }
        }

        server.Time.Advance(TotpSecret.Step);
        var signedIn = (await server.SignInAdminAsync()).Token!;
        _secrets.Add(signedIn.Secret);
        var admin = await server.PrincipalAsync(signedIn);
        foreach (var (email, password) in new[] { ("roni@example.com", Shop.Password), ("roni@example.com", "wrong pass phrase"), (Shop.Password, Shop.Password) })
        {
            var payload = await server.Mutations().GenerateCustomerTokenAsync(email, password, default);
            await UseAsync(server, payload.Token);
        }

        var input = new GenerateCustomerTokenAsAdminInput { customer_email = "roni@example.com" };
        await UseAsync(server, (await server.Mutations(admin).GenerateCustomerTokenAsAdminAsync(input, default)).customer_token);
        await UseAsync(server, (await server.SignInAsync()).Token!.Secret);
        var last = (await server.SignInAsync()).Token!;
        await server.Mutations(await server.PrincipalAsync(last)).RevokeCustomerTokenAsync(default);
        await UseAsync(server, last.Secret);
        await server.Customers().RevokeAllAsync("1", "roni", "password changed");
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/V1/integration/admin/revoke-token", _secrets.Last(secret => secret.StartsWith("gqla_", StringComparison.Ordinal)), "{}"));
    }

    private async Task UseAsync(TokenServer server, string? secret)
    {
        if (secret is not null)
        {
            _secrets.Add(secret);
            foreach (var text in new[] { secret, secret + "x", secret[..^1], secret[..^8] + "AAAAAAAA" })
            {
                await KeepAsync(SendAsync(server, HttpMethod.Post, "/graphql", text, "{}"));
            }
        }
    }

    /// <summary>The tables are gone: what is asked for fails, and the log has the exceptions with the values of the commands.</summary>
    private async Task FailAsync(TokenServer server, string staff)
    {
        await using (var context = await server.Services.GetRequiredService<TokenDatabase>().OpenAsync(default))
        {
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE \"GqlAuthTokens\" RENAME TO \"Gone\"");
        }

        var unknown = TokenSecret.Create();
        _secrets.Add(unknown);
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/graphql", unknown, "{}"));
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/gqlauth/tokens", staff, """{"description":"x","permissions":["Order:read"]}"""));
        await KeepAsync(SendAsync(server, HttpMethod.Post, $"/gqlauth/tokens/{unknown[..15]}/revoke", staff, $$"""{"reason":"{{unknown}}"}"""));
        await KeepAsync(SendAsync(server, HttpMethod.Post, "/gqlauth/tokens/lookup", staff, $$"""{"prefix":"{{unknown}}"}"""));
        var body = JsonSerializer.Serialize(new { username = "ada", password = Shop.Password, otp = "000000" });
        await KeepAsync(server.Client.PostAsync("/V1/tfa/provider/google/authenticate", TokenServer.Json(body)));
    }

    private Task<TokenServer> StartAsync(Action<GqlAuthTokensBuilder> store) => ShopServer.StartAsync(
        customers => customers.Format = TokenFormat.JsonWebToken,
        services: services => services.ConfigureDbContext<TokenDbContext>(
            options => options.EnableSensitiveDataLogging().EnableDetailedErrors()),
        tokens: tokens =>
        {
            store(tokens);
            tokens.AddJsonWebTokens(options =>
            {
                (options.Issuer, options.Audience) = ("https://shop.example", "https://shop.example/graphql");
                options.Keys.Add(TokenSigningKey.HmacSha256("k1", _key));
            });
        },
        url: "http://127.0.0.1:0");

    // A third of the secret is already more than nobody should see. Of a signed token the signature is the secret.
    private void AssertNone(IEnumerable<string> texts, string where)
    {
        var parts = _secrets.SelectMany(secret => secret.StartsWith("eyJ", StringComparison.Ordinal)
            ? new[] { secret.Split('.')[1][^24..], secret.Split('.')[2][..16], secret.Split('.')[2][^16..] }
            : [secret[16..32], secret[43..59]]).Concat(_others).ToArray();
        foreach (var text in texts)
        {
            Assert.False(parts.Any(part => text.Contains(part, StringComparison.Ordinal)), $"{where} has a secret");
        }
    }

    // What libraries write to event sources ends up in the traces of whoever collects them.
    private sealed class EventTexts(ConcurrentQueue<string> texts) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("Microsoft.IdentityModel", StringComparison.Ordinal)
                || eventSource.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || eventSource.Name.StartsWith("Microsoft-AspNetCore", StringComparison.Ordinal)
                || eventSource.Name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            texts?.Enqueue($"{eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload ?? new([]))}");
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

/// <summary>The same on PostgreSQL, with the errors in full and the whole folder of the cluster, its write-ahead log too.</summary>
[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlSecretsTests(PostgreSqlCluster cluster)
{
    [PostgreSqlFact]
    public async Task Secrets_AreNowhereButInTheAnswerThatIssuesThem()
    {
        var database = await cluster.CreateDatabaseAsync() + ";Include Error Detail=true";
        await new SecretsTests().LookAsync(tokens => tokens.UsePostgreSql(database), cluster.FilesAsync);
    }
}
