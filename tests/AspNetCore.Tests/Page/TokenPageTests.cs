using System.Net;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>What the page shows and does, without a script.</summary>
public class TokenPageTests
{
    private const string Root = PageClient.Root;
    private const string Markup = "<img src=x onerror=alert(1)> \"'&";
    private const string Encoded = "&lt;img src=x onerror=alert(1)&gt; &quot;&#x27;&amp;";

    [Fact]
    public async Task NewToken_IsShownOnceAndWorks()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var shown = await page.IssueAsync("Warehouse", "Order:read", "Price:*");

        var secret = Assert.Single(PageClient.SecretsIn(shown));
        var who = await (await server.SendAsync(secret)).Content.ReadAsStringAsync();
        Assert.StartsWith("Warehouse\n", who, StringComparison.Ordinal);
        Assert.Contains("permission=Price:*", who, StringComparison.Ordinal);
        foreach (var path in new[] { "", "/" + secret[..15], $"/{secret[..15]}/revoke", "/new" })
        {
            Assert.Empty(PageClient.SecretsIn(await page.ReadAsync(Root + path)));
        }
    }

    [Fact]
    public async Task Form_GivesAllThatATokenCanHave()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        using var answer = await page.SubmitAsync(
            Root + "/new",
            Root + "/new",
            ("description", "  Warehouse  "),
            ("permissions", "Order:read"),
            ("restrictions", "store=SE\r\n\r\n store = NO \r\nmarket=a=b"),
            ("days", "7"),
            ("until", "2026-03-02T08:30"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var info = Newest(server);
        Assert.Equal(("Warehouse", new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero)), (info.Description, info.ExpiresAt));
        Assert.Equal(["SE", "NO"], info.Restrictions["store"]);
        Assert.Equal(["a=b"], info.Restrictions["market"]);
        Assert.StartsWith("token gqli_", info.IssuedBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_CountFromNow()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        await page.IssueAsync("Warehouse", "Order:read");
        Assert.Equal(ManualTime.Start.AddDays(30), Newest(server).ExpiresAt);
    }

    /// <summary>Nothing is issued, each message stands at its field, and what was filled in is still there.</summary>
    [Theory]
    [InlineData("description", "", "A token needs a description that tells it from all others.", "description")]
    [InlineData("permissions", "Typo:read", "This permission covers nothing that this server knows.", "permissions")]
    [InlineData("restrictions", "store", "Line 1 of the restrictions has no name and value: write name=value.", "restrictions")]
    [InlineData("restrictions", "9=x", "The name of a restriction has letters, digits", "restrictions")]
    [InlineData("days", "", "Write the days that the token shall be valid as a whole number.", "days")]
    [InlineData("days", "400", "A token can be valid for 366 days at most.", "days")]
    [InlineData("until", "2026-02-01T00:00", "The token would have ended before it begins.", "days")]
    [InlineData("until", "tomorrow", "Write the end as a date and a time, as in 2026-04-01T00:00.", "until")]
    public async Task FormWithAFault_SaysWhatIsWrongWhere(string field, string value, string message, string place)
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["description"] = "Kept as it was", ["permissions"] = "Order:read", ["restrictions"] = "", ["days"] = "30", ["until"] = "",
            [field] = value,
        };
        using var answer = await page.SubmitAsync(Root + "/new", Root + "/new", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"<li><a href=\"#{place}\">{message}", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{place}-error\">{message}", html, StringComparison.Ordinal);
        Assert.Equal(field != "description", html.Contains("value=\"Kept as it was\"", StringComparison.Ordinal));
        Assert.Equal(field != "permissions", html.Contains("value=\"Order:read\" aria-describedby=\"d2\" checked", StringComparison.Ordinal));
        Assert.Contains("<title>Error: New API token</title>", html, StringComparison.Ordinal);
        Assert.Single(server.Store.Tokens);
    }

    [Fact]
    public async Task SeveralFaults_AreAllToldInTheOrderOfTheForm()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        using var answer = await page.SubmitAsync(Root + "/new", Root + "/new", ("description", " "), ("restrictions", "store"), ("days", "soon"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(
            ["description", "permissions", "restrictions", "days"],
            html.Split("<li><a href=\"#").Skip(1).Select(part => part.Split('"')[0]));
        Assert.Single(server.Store.Tokens);
    }

    [Fact]
    public async Task Permissions_AreGroupedAndExplained()
    {
        await using var server = await TokenServer.StartAsync();
        var html = await (await StaffAsync(server)).ReadAsync(Root + "/new");
        Assert.Equal(
            ["CentraIP", "Order", "Price", "All resources"],
            html.Split("<fieldset class=\"group\"><legend>").Skip(1).Select(part => part.Split('<')[0]));
        Assert.Contains("<p class=\"hint\" id=\"d2\">Read orders &amp; lines</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"hint\" id=\"d3\">No description.</p>", html, StringComparison.Ordinal);
        Assert.Equal(
            ["CentraIP", "Order:read", "Order:write", "Order:*", "Price:read", "*:read", "*"],
            html.Split("name=\"permissions\" value=\"").Skip(1).Select(part => part.Split('"')[0]));
    }

    [Fact]
    public async Task List_ShowsStatesAndFindsTokens()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var (kept, revoked) = ((await server.IssueAsync()).Info.Prefix, (await server.IssueAsync("Price:read")).Info.Prefix);
        await server.Tokens.RevokeAsync(revoked, "ada");
        Assert.Contains("<span class=\"state revoked\">revoked</span>", await page.ReadAsync(Root), StringComparison.Ordinal);
        await AssertListedAsync("?state=active", kept, revoked);
        await AssertListedAsync("?state=revoked", revoked, kept);
        await AssertListedAsync("?q=" + kept, kept, revoked);
        await AssertListedAsync("?q=wareHOUSE&state=active", kept, revoked);
        Assert.Contains("No token is like that.", await page.ReadAsync(Root + "?q=nothing"), StringComparison.Ordinal);

        async Task AssertListedAsync(string query, string there, string gone)
        {
            var html = await page.ReadAsync(Root + query);
            Assert.Contains($"<code>{there}</code>", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"<code>{gone}</code>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LongList_GoesOnOnTheNextPage()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        for (var i = 0; i < 54; i++)
        {
            await server.IssueAsync();
        }

        var first = await page.ReadAsync(Root + "?state=active");
        Assert.Contains("50 tokens on this page.", first, StringComparison.Ordinal);
        var next = WebUtility.HtmlDecode(first.Split("rel=\"next\" href=\"")[1].Split('"')[0]);
        Assert.StartsWith(Root + "?state=active&after=gqli_", next, StringComparison.Ordinal);
        Assert.Contains("5 tokens on this page.", await page.ReadAsync(next), StringComparison.Ordinal);
    }

    /// <summary>Addresses are written to logs: of a token only the prefix gets there, and nothing else that may be a secret.</summary>
    [Fact]
    public async Task Search_PutsNoSecretIntoAnAddress()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var secret = (await server.IssueAsync()).Secret;
        foreach (var text in new[] { secret, $"Authorization: Bearer {secret}", $"  {secret} and more" })
        {
            using var answer = await page.SubmitAsync(Root, Root + "/search", ("state", "active"), ("q", text));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal($"{Root}?state=active&q={secret[..15]}", answer.Headers.Location!.OriginalString);
        }

        using var refused = await page.SubmitAsync(Root, Root + "/search", ("q", "eyJ" + new string('x', 60)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("xxx", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var words = await page.SubmitAsync(Root, Root + "/search", ("state", "other"), ("q", "Åre & co"));
        Assert.Equal(Root + "?q=%C3%85re%20%26%20co", words.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Revocation_AsksFirstAndThenCountsAtOnce()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var issued = await server.IssueAsync();
        var view = $"{Root}/{issued.Info.Prefix}/revoke";
        Assert.Contains("Revoke “<bdi>Warehouse</bdi>”?", await page.ReadAsync(view), StringComparison.Ordinal);
        Assert.True((await server.SendAsync(issued.Secret)).IsSuccessStatusCode);

        using var answer = await page.SubmitAsync(view, view, ("reason", "leaked " + Markup));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(issued.Secret)).StatusCode);
        var details = await page.ReadAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("The token is revoked.", details, StringComparison.Ordinal);
        Assert.Contains("<bdi>leaked " + Encoded, details, StringComparison.Ordinal);

        // What is revoked is not asked about again.
        Assert.Equal(HttpStatusCode.SeeOther, (await page.GetAsync(view)).StatusCode);
        Assert.DoesNotContain("/revoke\"", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenThatIsNotThere_IsSaidToBeMissing()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var prefix = (await server.IssueAsync()).Info.Prefix;
        foreach (var path in new[] { "/gqli_0000000000", "/gqli_0000000000/revoke", "/" + prefix[..10], "/x", "/" + prefix + "x" })
        {
            using var answer = await page.GetAsync(Root + path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        using var revoked = await page.SubmitAsync(Root + "/new", Root + "/gqli_0000000000/revoke");
        Assert.Equal(HttpStatusCode.NotFound, revoked.StatusCode);
    }

    [Fact]
    public async Task StoreThatCannotBeAsked_IsSaidToBeAway()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        await page.ReadAsync(Root);
        server.Store.Failure = new InvalidOperationException("the password is hunter2");
        using var answer = await page.GetAsync(Root);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("<h1>The tokens can&#x27;t be read or changed at the moment</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextsOfPeople_AreNeverMarkup()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var shown = await page.IssueAsync(Markup, "Order:read");
        var prefix = PageClient.SecretsIn(shown)[0][..15];
        foreach (var html in new[] { shown, await page.ReadAsync(Root), await page.ReadAsync($"{Root}/{prefix}"), await page.ReadAsync($"{Root}/{prefix}/revoke") })
        {
            Assert.Contains(Encoded, html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<img", await page.ReadAsync(Root + "?q=%3Cimg"), StringComparison.Ordinal);
    }

    private static TokenInfo Newest(TokenServer server) =>
        server.Store.Tokens.Select(token => token.Info).Single(token => token.Permissions is not ["CentraIP"]);

    private static async Task<PageClient> StaffAsync(TokenServer server) =>
        new(server.Client, (await server.IssueAsync("CentraIP")).Secret);
}
