using System.Net;
using System.Text.RegularExpressions;
using GqlAuthTooling.Browser;
using Microsoft.Playwright;

namespace Storefront.Host.Tests;

/// <summary>The page "API tokens" in a real browser, on a real server with a real file.</summary>
public sealed partial class TokenPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Root = "/gqlauth/tokens/page";

    [Fact]
    public async Task Token_IsCreatedSeenOnceUsedRevokedAndRefused()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await SignedInAsync(host);
        var problems = PageProblems.Watch(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "New token" }).ClickAsync();
        await page.GetByLabel("Description").FillAsync("Warehouse of Åre");
        await page.GetByLabel("Order:read", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();

        var secret = await page.GetByLabel("The token").InputValueAsync();
        Assert.Matches(Token(), secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy token" }).ClickAsync();
        await page.GetByText("Copied.").WaitForAsync();
        Assert.Equal(secret, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Screenshots.SaveAsync(page, "tokens-created");

        var (status, body) = await host.WhoAmIAsync(secret);
        Assert.Equal((HttpStatusCode.OK, "Warehouse of Åre"), (status, body.GetProperty("description").GetString()));

        // A reload shows the list, issues nothing, and the secret is nowhere any more; neither is it on the way back.
        await page.ReloadAsync();
        await ShownAsync(page, "API tokens");
        await AssertGoneAsync(page, secret);
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Warehouse of Åre", Exact = true }).ClickAsync();
        await ShownAsync(page, "Warehouse of Åre");
        await AssertGoneAsync(page, secret);
        await page.GoBackAsync();
        await ShownAsync(page, "API tokens");
        await AssertGoneAsync(page, secret);

        await page.GetByRole(AriaRole.Link, new() { Name = "Revoke Warehouse of Åre" }).ClickAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.WhoAmIAsync(secret)).Status);
        await page.GetByLabel("Reason").FillAsync("found in a log");
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke token" }).ClickAsync();
        await page.GetByText("The token is revoked.").WaitForAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.WhoAmIAsync(secret)).Status);
        Assert.Contains("found in a log", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        problems.AssertNone();
        Assert.All(problems.Requests, request => Assert.StartsWith(host.Client.BaseAddress!.ToString(), request, StringComparison.Ordinal));
        Assert.All(problems.Requests, request => Assert.DoesNotContain(secret[16..], request, StringComparison.Ordinal));
    }

    /// <summary>Everything by Tab, Space and Enter, and where the focus is can be seen.</summary>
    [Fact]
    public async Task Keyboard_IsEnough()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = host.Client.BaseAddress!.ToString() });
        await page.GotoAsync(Root);
        await FocusIsOnAsync(page, "Name");
        await page.Keyboard.TypeAsync("ada");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(host.PasswordOf("ada"));
        await page.Keyboard.PressAsync("Enter");
        await ShownAsync(page, "API tokens");

        await page.Keyboard.PressAsync("Tab");
        await FocusIsOnAsync(page, "Skip to content");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "New token");
        await page.Keyboard.PressAsync("Enter");
        await ShownAsync(page, "New API token");

        await TabToAsync(page, "Description");
        await page.Keyboard.TypeAsync("By keyboard");
        await TabToAsync(page, "Show only");
        await page.Keyboard.TypeAsync("price");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "Price:read");
        await page.Keyboard.PressAsync("Space");
        await Eventually.EqualAsync("1 ticked.", () => page.Locator("[data-chosen]").InnerTextAsync());
        await TabToAsync(page, "Create token");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Token created").First.WaitForAsync();

        await FocusIsOnAsync(page, "The token");
        await TabToAsync(page, "Copy token");
        await page.Keyboard.PressAsync("Space");
        await page.GetByText("Copied.").WaitForAsync();
        await TabToAsync(page, "Back to all tokens");
        await page.Keyboard.PressAsync("Enter");
        await ShownAsync(page, "API tokens");

        await TabToAsync(page, "Revoke By keyboard");
        await page.Keyboard.PressAsync("Enter");
        await ShownAsync(page, "Revoke “By keyboard”?");
        await TabToAsync(page, "Revoke token");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("The token is revoked.").WaitForAsync();
    }

    /// <summary>Every view in both colours, wide and narrow, and what a mistake looks like.</summary>
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task EveryView_IsAccessible(ColorScheme colours, int width)
    {
        await using var host = await RunningHost.StartAsync();
        var prefix = await SomeTokens.AddAsync(host.Services);
        var page = await SignedInAsync(host, new() { ColorScheme = colours, ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var (name, path) in new[]
        {
            ("list", ""), ("found", "?q=ware&state=active"), ("nothing", "?q=nothing"), ("new", "/new"), ("details", "/" + prefix),
            ("revoke", $"/{prefix}/revoke"), ("missing", "/gqli_0000000000"),
        })
        {
            await page.GotoAsync(Root + path);
            await LookAsync(name);
        }

        await page.GotoAsync(Root + "/new");
        await page.Locator("form").EvaluateAsync("form => form.noValidate = true");
        await page.GetByLabel("Restrictions").FillAsync("store");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.Contains(
            "No token was created", await Eventually.ReadAsync(() => FocusedAsync(page), text => text.Length > 0), StringComparison.Ordinal);
        await LookAsync("mistakes");

        async Task LookAsync(string name)
        {
            await Screenshots.SaveAsync(page, $"tokens-{name}-{colours.ToString().ToLowerInvariant()}-{width}");
            await Accessibility.AssertAsync(page);
            Assert.True(
                await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                $"{name} is wider than its window");
        }
    }

    [Fact]
    public async Task WithoutScript_EverythingButComfortIsThere()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await SignedInAsync(host, new() { JavaScriptEnabled = false });
        await page.GotoAsync(Root + "/new");
        Assert.False(await page.GetByLabel("Show only").IsVisibleAsync());
        await page.GetByLabel("Description").FillAsync("No script");
        await page.GetByLabel("Product:read", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        var secret = await page.GetByLabel("The token").InputValueAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.WhoAmIAsync(secret)).Status);
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Copy token" }).IsVisibleAsync());

        await page.GotoAsync(Root);
        await page.GetByRole(AriaRole.Searchbox).FillAsync(secret);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("1 token on this page.").WaitForAsync();
        Assert.EndsWith("?q=" + secret[..15], page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Revoke No script" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke token" }).ClickAsync();
        await page.GetByText("The token is revoked.").WaitForAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.WhoAmIAsync(secret)).Status);
    }

    [Fact]
    public async Task StaffWithoutTheRole_IsKeptOut()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await chromium.NewPageAsync(new() { BaseURL = host.Client.BaseAddress!.ToString() });
        await page.GotoAsync(Root);
        await SignInAsync(page, "ada", "wrong");
        await page.GetByText("Name or password is wrong.").WaitForAsync();
        await SignInAsync(page, "bob", host.PasswordOf("bob"));
        await page.GetByText("This account may not manage tokens.").WaitForAsync();
        Assert.DoesNotContain("Prefix", await page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>What is ticked stays in sight while somebody narrows the list: it would be given unseen otherwise.</summary>
    [Fact]
    public async Task Finder_NeverHidesWhatIsTicked()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await SignedInAsync(host);
        await page.GotoAsync(Root + "/new");
        await page.GetByLabel("Order:read", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Show only").FillAsync("set prices");
        Assert.True(await page.GetByLabel("Order:read", new() { Exact = true }).IsVisibleAsync());
        Assert.True(await page.GetByLabel("Price:write", new() { Exact = true }).IsVisibleAsync());
        Assert.False(await page.GetByLabel("Product:read", new() { Exact = true }).IsVisibleAsync());
    }

    private static async Task AssertGoneAsync(IPage page, string secret)
    {
        var text = await page.EvaluateAsync<string>(
            "() => document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(input => input.value).join(' ')");
        Assert.DoesNotContain(secret[16..], text, StringComparison.Ordinal);
    }

    // The name that assistive technology reads, of what has the focus; fails when that can't be seen.
    private static async Task<string> FocusedAsync(IPage page)
    {
        var unseen = await page.EvaluateAsync<string?>(
            """
            () => {
              const element = document.activeElement;
              return element === document.body || element.id === "main" || getComputedStyle(element).outlineStyle !== "none"
                ? null
                : element.outerHTML;
            }
            """);
        Assert.True(unseen is null, $"the focus can't be seen at {unseen}");
        return await page.EvaluateAsync<string>(
            """
            () => {
              const element = document.activeElement;
              const text = element === document.body ? "" : element.labels?.length ? element.labels[0].textContent : element.textContent;
              return text.replaceAll(/\s+/g, " ").trim();
            }
            """);
    }

    // A focus that the page sets itself may come after it is shown.
    private static Task FocusIsOnAsync(IPage page, string name) => Eventually.EqualAsync(name, () => FocusedAsync(page));

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync(page) == name)
            {
                return;
            }
        }

        Assert.Fail($"'{name}' is not reached by the Tab key");
    }

    // By what is seen: a busy machine tells of addresses and of loading late.
    private static Task ShownAsync(IPage page, string heading) =>
        page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();

    private static async Task SignInAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private async Task<IPage> SignedInAsync(RunningHost host, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = host.Client.BaseAddress!.ToString();
        options.Permissions = ["clipboard-read", "clipboard-write"];
        var page = await chromium.NewPageAsync(options);
        await page.GotoAsync(Root);
        await SignInAsync(page, "ada", host.PasswordOf("ada"));
        await ShownAsync(page, "API tokens");
        return page;
    }

    [GeneratedRegex("^gqli_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}$")]
    private static partial Regex Token();
}
