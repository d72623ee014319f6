using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using GqlAuthTooling.AspNetCore;

namespace Storefront.Host.Tests;

/// <summary>The program itself, in a process of its own, as somebody runs it who has just cloned the repository.</summary>
public sealed partial class ProgramTests : IDisposable
{
    private const string SignIn = "/rest/V1/tfa/provider/google/authenticate";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storefront-program-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>With nothing but what it prints: the page, an administrator's token, and what the token may do.</summary>
    [Fact]
    public async Task Development_PrintsAccountsThatWork()
    {
        using var program = await StartAsync("Development");
        Assert.Equal("/staff/sign-in", (await program.Client.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath);
        var (password, secret) = (Password().Match(program.Printed).Groups[1].Value, Secret().Match(program.Printed).Groups[1].Value);
        Assert.Contains("Demo account bob", program.Printed, StringComparison.Ordinal);

        // What is printed isn't buried by the commands that make the tables.
        Assert.DoesNotContain("CREATE TABLE", program.Printed, StringComparison.Ordinal);

        var otp = TotpSecret.Parse(secret).CodeAt(TimeProvider.System.GetUtcNow());
        var signedIn = await program.Client.PostAsJsonAsync(SignIn, new { username = "ada", password, otp });
        var token = await signedIn.Content.ReadFromJsonAsync<string>();
        Assert.Matches("^gqla_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}$", token);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        Assert.Contains("\"Customer:assist\"", await (await program.Client.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "storefront-tokens.db")));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task AnywhereElse_ThereIsNoAccountAndItSaysSo(string environment)
    {
        using var program = await StartAsync(environment);
        Assert.Contains("There is no staff account, so nobody can sign in", program.Printed, StringComparison.Ordinal);
        Assert.DoesNotMatch("password|secret|ada|bob", program.Printed);
        Assert.Contains("\"authenticated\":false", await program.Client.GetStringAsync("/whoami"), StringComparison.Ordinal);
        foreach (var username in new[] { "ada", "bob" })
        {
            var answer = await program.Client.PostAsJsonAsync(SignIn, new { username, password = "", otp = "000000" });
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private Task<RunningProgram> StartAsync(string environment) =>
        RunningProgram.StartAsync(typeof(StorefrontHost).Assembly.Location, environment, _folder.FullName);

    [GeneratedRegex("Demo account ada, password ([a-z0-9]{16}), token-admin")]
    private static partial Regex Password();

    [GeneratedRegex("One-time codes of ada for admin tokens: secret ([A-Z2-7]+),")]
    private static partial Regex Secret();
}
