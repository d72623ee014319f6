using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GqlAuthTooling.Export.Tests.Support;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>A real router in front of a subgraph that checks nothing, with tokens it accepts.</summary>
internal sealed class Router : IAsyncDisposable
{
    private const string Secret = "the secret of this test, 32 bytes or more";

    private readonly Process _process;
    private readonly HttpClient _client;

    private Router(Process process, Uri address)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Starts it.</summary>
    /// <param name="sdl">The exported schema.</param>
    public static async Task<Router> StartAsync(string sdl)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, sdl);
        var process = NodePackages.Start("gateway.mjs", file, Secret);
        var errors = process.StandardError.ReadToEndAsync();
        var address = await process.StandardOutput.ReadLineAsync();
        File.Delete(file);
        return new Router(process, new Uri(address ?? throw new InvalidOperationException("The router did not start:\n" + await errors)));
    }

    /// <summary>Sends an operation.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">The variables, as JSON.</param>
    /// <param name="scopes">What the token holds; <see langword="null"/> for no token.</param>
    /// <param name="name">The operation that is meant.</param>
    public async Task<JsonElement> SendAsync(string query, string? variables, IEnumerable<string>? scopes, string? name = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($"{{\"query\":{JsonSerializer.Serialize(query)},\"operationName\":{JsonSerializer.Serialize(name)},\"variables\":{variables ?? "{}"}}}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = scopes is null ? null : new AuthenticationHeaderValue("Bearer", Token(scopes));
        using var response = await _client.SendAsync(request);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>How many requests came through to the subgraph.</summary>
    public async Task<int> PassedAsync() => int.Parse(await _client.GetStringAsync("/asked"), CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _client.Dispose();
        await Task.CompletedTask;
    }

    private static string Token(IEnumerable<string> scopes)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new { sub = "tester", scope = string.Join(' ', scopes), exp = 4102444800 });
        var signed = $"{Base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"u8)}.{Base64(payload)}";
        return $"{signed}.{Base64(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Base64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
