using System.Net;
using System.Text.RegularExpressions;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Uses the page as a browser without scripts does: follows links, fills in forms, keeps cookies.</summary>
public sealed partial class PageClient(HttpClient client, string? bearer)
{
    /// <summary>Where the page is.</summary>
    public const string Root = "/gqlauth/tokens/page";

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>What a browser says about the origin of a request; nothing when it is too old to.</summary>
    public string? Site { get; set; } = "same-origin";

    /// <summary>Opens an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens an address and reads what it shows.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Opens a view, fills in its form and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string view, string action, params (string Name, string Value)[] fields)
    {
        var token = FormToken().Match(await ReadAsync(view)).Groups;
        return await PostAsync(action, [(token["name"].Value, WebUtility.HtmlDecode(token["value"].Value)), .. fields]);
    }

    /// <summary>Sends a form.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    /// <summary>Issues a token by the form.</summary>
    /// <returns>What the answer shows.</returns>
    public async Task<string> IssueAsync(string description, params string[] permissions)
    {
        using var answer = await SubmitAsync(
            Root + "/new", Root + "/new",
            [("description", description), ("days", "30"), .. permissions.Select(permission => ("permissions", permission))]);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The tokens that a text has in it, as whole texts.</summary>
    public static string[] SecretsIn(string text) => [.. Secret().Matches(text).Select(match => match.Value)];

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
        }

        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", Site);
        if (_cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>__[^\"]*)\" value=\"(?<value>[^\"]*)\">")]
    private static partial Regex FormToken();

    [GeneratedRegex("gqli_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}")]
    private static partial Regex Secret();
}
