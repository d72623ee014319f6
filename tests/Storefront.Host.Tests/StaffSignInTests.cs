using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Storefront.Host.Tests;

/// <summary>The sign-in of staff, by requests that no form of a browser makes.</summary>
public sealed partial class StaffSignInTests
{
    private const string Path = "/staff/sign-in";

    [Theory]
    [InlineData("%2Fgqlauth%2Ftokens%2Fpage%3Fq%3D%25C3%25A5", "/gqlauth/tokens/page?q=%C3%A5")]
    [InlineData("%2Fa%0d%0aSet-Cookie:%20x%3D1", "/")]
    [InlineData("%2Fa%00", "/")]
    [InlineData("%2F%09%2Fevil.example", "/")]
    [InlineData("%2F%C3%A5", "/")]
    [InlineData("%2F%2Fevil.example", "/")]
    [InlineData("%2F%5Cevil.example", "/")]
    [InlineData("https%3A%2F%2Fevil.example", "/")]
    [InlineData("", "/")]
    public async Task ReturnUrl_LeadsToAPathOfThisHostOrToTheDefault(string returnUrl, string location)
    {
        await using var host = await RunningHost.StartAsync();
        using var client = ClientOf(host);
        var address = Path + "?ReturnUrl=" + returnUrl;
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await TokenAsync(client), ["name"] = "ada", ["password"] = host.PasswordOf("ada"),
        }));
        Assert.Equal((HttpStatusCode.Redirect, location), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json", "{}")]
    public async Task FormThatCannotBeRead_IsABadRequest(string type, string? body)
    {
        await using var host = await RunningHost.StartAsync();
        using var client = ClientOf(host);
        foreach (var path in new[] { Path, Path + "/out" })
        {
            //// More fields than a form may have, where no body is given.
            var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body ?? string.Join('&', Enumerable.Range(0, 1100).Select(i => $"f{i}=1"))));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync(path, content);
            Assert.Equal(path == Path ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, answer.StatusCode);
            Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("storefront-staff", StringComparison.Ordinal)));
        }
    }

    private static HttpClient ClientOf(RunningHost host) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host.Client.BaseAddress };

    private static async Task<string> TokenAsync(HttpClient client) =>
        Field().Match(await client.GetStringAsync(Path)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Field();
}
