using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using global::Storefront.Host.Tests;
using GqlAuthTooling.OnHotChocolate.Storefront;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The program itself, in a process of its own: accounts and tokens that everybody knows are there in Development only.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storefront-program-");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Development_PrintsWhatWorks()
    {
        using var program = await StartAsync("Development");
        foreach (var words in new[]
        {
            "Demo token demo-orders holds Order:read", "Demo customer customer@example.com, password password", "Demo account ada, password ",
            "One-time codes of ada for admin tokens: secret ",
        })
        {
            Assert.Contains(words, program.Printed, StringComparison.Ordinal);
        }

        Assert.Contains("gqlc_", (await AskAsync(program, SignIn)).Body, StringComparison.Ordinal);
        Assert.Contains("totalCount", (await AskAsync(program, Orders, "demo-orders")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_KnowsNobody()
    {
        using var program = await StartAsync("Production");
        Assert.Contains("There is no staff account, so nobody can sign in", program.Printed, StringComparison.Ordinal);
        Assert.DoesNotMatch("Demo token|password|secret|ada", program.Printed);
        Assert.Contains("The account sign-in was incorrect", (await AskAsync(program, SignIn)).Body, StringComparison.Ordinal);
        foreach (var token in new[] { "demo-orders", "demo-admin" })
        {
            Assert.Contains("You need Order:read permission", (await AskAsync(program, Orders, token)).Body, StringComparison.Ordinal);
        }

        using var admin = await program.Client.PostAsJsonAsync(
            "/rest/V1/tfa/provider/google/authenticate", new { username = "ada", password = "", otp = "000000" });
        Assert.Equal(HttpStatusCode.Unauthorized, admin.StatusCode);
    }

    private const string Orders = "{ orderConnection { totalCount } }";

    private const string SignIn =
        """mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token userErrors { message } } }""";

    private Task<RunningProgram> StartAsync(string environment) =>
        RunningProgram.StartAsync(typeof(StorefrontServer).Assembly.Location, environment, _folder.FullName);

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(RunningProgram program, string query, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (token is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + token);
        }

        using var response = await program.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
