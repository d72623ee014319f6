using GqlAuthTooling.Browser;
using GqlAuthTooling.Export.Tests.Support;
using Microsoft.Playwright;

namespace GqlAuthTooling.Export.Tests.Html;

/// <summary>The page, in a browser.</summary>
public sealed class PageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const string Depot = "tests/Export.Tests/Support/Depot.cs.txt";
    private const string Unprotected = "samples/Storefront.Unprotected";

    [Fact]
    public async Task Page_AsksForNothingElse_AndHasNoErrors()
    {
        var (page, problems) = await OpenAsync(Unprotected);
        await page.ClickAsync("#held-permissions summary");
        await page.CheckAsync(".hold >> nth=0");

        problems.AssertNone();
        Assert.Equal(page.Url, Assert.Single(problems.Requests));
    }

    [Fact]
    public async Task ForeignScriptAndStyle_AreRefused()
    {
        var html = await Exported.OfAsync(Unprotected, "html");
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(FileOf(html.Replace(
            "<main>",
            "<main><script>document.title = 'hacked'</script><style>h1 { display: none }</style><img src=\"data:,\" onerror=\"document.title = 'hacked'\">",
            StringComparison.Ordinal)));

        Assert.StartsWith("Permission map of ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
    }

    [Fact]
    public async Task HostileTexts_StayTexts()
    {
        var html = await Exported.OfSourceAsync(
            """
            using GqlAuthTooling;
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("</script><script>document.title = 'hacked'</script><b id=x>")]
                public static string GetVersion() => "1";
            }
            """,
            "html");
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(FileOf(html));

        Assert.Equal(0, await page.Locator("#x").CountAsync());
        Assert.Contains("</script><script>", await page.Locator("#map-fields").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("1 of 1 fields shown", await page.Locator("#shown-count").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AwkwardNames_StayNames()
    {
        string[] names = ["constructor", "__proto__", "toString", "schema", "search", "fields", "permission", "hidden", "Order", "order", "ORDER"];
        var html = await Exported.OfSourceAsync(
            "using GqlAuthTooling;\n[GraphQLRoot(OperationKind.Query)]\npublic static class Queries\n{\n"
            + string.Concat(names.Select(name => $"[RequiresPermission(\"hasOwnProperty:{name.Trim('_')}\")] public static @{name}? @{name}([RequiresPermission(\"valueOf\")] int? __proto__) => null;\n"))
            + "}\n" + string.Concat(names.Select(name => $"public sealed class @{name} {{ public string @constructor => \"\"; public string __proto__ => \"\"; }}\n")),
            "html");
        var page = await chromium.NewPageAsync();
        var problems = PageProblems.Watch(page);
        var address = FileOf(html);
        await page.GotoAsync(address);

        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size"));
        foreach (var name in names)
        {
            await page.GotoAsync($"{address}#{name}");
            Assert.Equal($"H3 {name}", await page.EvaluateAsync<string>("(one => `${one.tagName} ${one.textContent}`)(document.querySelector(':target'))"));
        }

        await page.SelectOptionAsync("#by-permission", "hasOwnProperty:schema");
        await Shown(page, ["Query.schema"]);
        await page.ClickAsync("#held-permissions summary");
        await page.GetByLabel("hasOwnProperty:proto", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.SelectOptionAsync("#by-permission", string.Empty);
        await page.SelectOptionAsync("#by-reach", "yes");
        await Shown(page, ["Query.__proto__", "__proto__.__proto__", "__proto__.constructor"]);
        problems.AssertNone();
        await Accessibility.AssertAsync(page);
    }

    [Fact]
    public async Task Search_FindsWordsInFieldTypePermissionAndRemark()
    {
        var (page, _) = await OpenAsync(Depot);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("parcel SEARCH");
        await Shown(page, ["Parcel.score", "Query.parcels"], only: false);
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(await page.Locator("tr.field").CountAsync(), await page.Locator("tr.field:not([hidden])").CountAsync());
    }

    [Fact]
    public async Task PermissionAndAccess_Filter()
    {
        var (page, _) = await OpenAsync(Depot);

        await page.SelectOptionAsync("#by-permission", "Vault:see");
        await Shown(page, ["Query.backDoor", "Query.vault", "Vault.code", "Vault.colour", "Vault.parcel"]);
        await page.SelectOptionAsync("#by-access", "public");
        await Shown(page, ["Query.backDoor"]);
        await page.ClickAsync("button[type=reset]");
        await page.SelectOptionAsync("#by-access", "undeclared");
        await Shown(page, ["Query.forgotten"]);
    }

    [Theory]
    [InlineData(Depot, null)]
    [InlineData(Depot, "")]
    [InlineData(Depot, "Parcel:read Stock:see")]
    [InlineData(Depot, "Parcel:read Parcel:search Search:score Vault:see Vault:code Person:birthday")]
    [InlineData(Depot, "Depot:north Stock:count Stock:see Price:read Stock:write Parcel:write")]
    [InlineData("samples/Storefront", "Order:read Price:read")]
    [InlineData("samples/Storefront", "Display:read Product:write CentraIP")]
    [InlineData(Unprotected, "Order:read Return:read Brand:read")]
    public async Task Reach_IsWhatTheDecisionAllows(string sample, string? permissions)
    {
        var held = permissions?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = await Exported.SampleAsync(sample);
        var catalog = read.Judge.Map.Catalog;
        var expected = ReachableFields.Of(read, held is null ? Caller.Anonymous(catalog) : Caller.Authenticated(catalog, held));
        var (page, _) = await OpenAsync(sample);

        await page.ClickAsync("#held-permissions summary");
        await page.SetCheckedAsync("#signed-in", held is not null);
        foreach (var permission in held ?? [])
        {
            await page.GetByLabel(permission, new PageGetByLabelOptions { Exact = true }).CheckAsync();
        }

        await page.SelectOptionAsync("#by-reach", "yes");

        Assert.NotEmpty(expected);
        await Shown(page, expected);
    }

    [Fact]
    public async Task GuardedAndOpenWay_AreDrawn()
    {
        var (page, _) = await OpenAsync(Unprotected);

        var drawing = page.Locator("#map-ways svg").First;
        Assert.Equal(
            ["Parcel.returns", "Query", "Query.parcel", "Query.returns", "Return", "needs Return:read", "needs nothing"],
            (await drawing.Locator("text").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        Assert.Contains("Two ways into Return", await drawing.Locator("title").InnerHTMLAsync(), StringComparison.Ordinal);
        Assert.Equal(await page.Locator("#map-ways svg").CountAsync(), await page.Locator("#map-ways figcaption").CountAsync());
    }

    [Fact]
    public async Task KeyboardAlone_IsEnough()
    {
        var (page, _) = await OpenAsync(Depot);

        await page.Keyboard.PressAsync("Tab");
        await Eventually.EqualAsync("Skip to the fields", () => FocusAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await Eventually.EqualAsync("map-fields", () => page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await ChooseAsync(page, "Vault:see");
        await Shown(page, ["Query.backDoor", "Query.vault", "Vault.code", "Vault.colour", "Vault.parcel"]);
        await page.Keyboard.PressAsync("Home");
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Eventually.EqualAsync("A caller who is not signed in", () => FocusAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("vault see");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Eventually.EqualAsync("who holds Vault:see", () => page.Locator("#held-text").InnerTextAsync());
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("vault");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await ChooseAsync(page, "yes");
        await Shown(page, ["Query.backDoor", "Vault.colour", "Vault.parcel"]);
    }

    [Fact]
    public async Task Link_LeadsToATypeThatTheFiltersHide()
    {
        var (page, _) = await OpenAsync(Depot);

        await page.Locator("#map-search").FillAsync("Query.vault");
        await Shown(page, ["Query.vault"]);
        await page.ClickAsync("[id='Query.vault'] a");

        await page.Locator("[id='Vault']").WaitForAsync();
        Assert.EndsWith("#Vault", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallerWhoSignsOut_HoldsNothing()
    {
        var (page, _) = await OpenAsync(Depot);

        await page.ClickAsync("#held-permissions summary");
        await page.CheckAsync(".hold >> nth=0");
        await Eventually.EqualAsync(true, () => page.Locator("#signed-in").IsCheckedAsync());
        await page.UncheckAsync("#signed-in");

        await Eventually.EqualAsync(0, () => page.Locator(".hold:checked").CountAsync());
        await page.Locator("#shown-count", new PageLocatorOptions { HasText = "A caller who is not signed in reaches" }).WaitForAsync();
    }

    [Fact]
    public async Task WithoutScript_EverythingButTheFiltersIsThere()
    {
        var page = await chromium.NewPageAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(FileOf(await Exported.OfAsync(Depot, "html")));

        Assert.False(await page.Locator("#map-filters").IsVisibleAsync());
        Assert.True(await page.GetByText("birthday", new PageGetByTextOptions { Exact = true }).IsVisibleAsync());
    }

    [Fact]
    public async Task Paper_HasTheFieldsAndNoControls()
    {
        var (page, _) = await OpenAsync(Depot);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(720, 1000);

        Assert.False(await page.Locator("#map-search").IsVisibleAsync());
        Assert.False(await page.Locator(".columns").IsVisibleAsync());
        Assert.True(await page.Locator("#shown-count").IsVisibleAsync());
        Assert.True(await page.Locator("[id='Vault.code']").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The paper is too narrow for it.");
        await Screenshots.SaveAsync(page, "map-paper");
        await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", "map-paper.pdf"), Format = "A4" });
    }

    [Theory]
    [InlineData("light", Unprotected, ColorScheme.Light, 1400)]
    [InlineData("dark", Unprotected, ColorScheme.Dark, 1400)]
    [InlineData("phone", Unprotected, ColorScheme.Light, 390)]
    [InlineData("phone-dark", Depot, ColorScheme.Dark, 320)]
    [InlineData("storefront", "samples/Storefront", ColorScheme.Light, 1400)]
    [InlineData("depot", Depot, ColorScheme.Light, 1400)]
    public async Task Window_HasRoomForThePage_AndEverybodyCanUseIt(string name, string sample, ColorScheme colors, int width)
    {
        var page = await chromium.NewPageAsync(new BrowserNewContextOptions
        {
            ColorScheme = colors,
            ViewportSize = new ViewportSize { Width = width, Height = 1100 },
        });
        await page.GotoAsync(FileOf(await Exported.OfAsync(sample, "html")));
        await page.ClickAsync("#held-permissions summary");
        await Screenshots.SaveAsync(page, "map-" + name, fullPage: false);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");

        // What is far below the window has only an estimated place, where it may lie over its neighbour until somebody scrolls there.
        await page.EvaluateAsync("document.querySelectorAll('.type').forEach(type => type.style.contentVisibility = 'visible')");
        await Accessibility.AssertAsync(page);
        await page.Locator(".type >> nth=4").ScrollIntoViewIfNeededAsync();
        await Screenshots.SaveAsync(page, $"map-{name}-types", fullPage: false);
    }

    [Fact]
    public async Task FiveThousandFields_StayUsable()
    {
        var (page, problems) = await OpenAsync(await LargeSchema.FileAsync());

        Assert.StartsWith("5000 of 5000 fields shown", await page.Locator("#shown-count").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await IsLaidOutAsync(page), "A section far below the window is laid out.");
        await page.Locator("#map-search").FillAsync("t417 secret");
        await Shown(page, ["T417.secret"]);
        await page.Locator("#map-search").FillAsync(string.Empty);
        await page.ClickAsync("#held-permissions summary");
        await page.Locator("#held-search").FillAsync("area07");
        await page.ClickAsync("#hold-all");
        await page.SelectOptionAsync("#by-reach", "yes");
        await Eventually.EqualAsync(true, () => page.EvaluateAsync<bool>("document.getElementById('T408.name').closest('[hidden]') !== null"));
        await page.Locator("[id='T407.name']").ScrollIntoViewIfNeededAsync();
        Assert.True(await page.Locator("[id='T407.name']").IsVisibleAsync());
        Assert.False(await page.Locator("[id='T408.name']").IsVisibleAsync());
        await Screenshots.SaveAsync(page, "map-large", fullPage: false);
        await page.GotoAsync(page.Url + "#T407");
        await Screenshots.SaveAsync(page, "map-large-link", fullPage: false);
        problems.AssertNone();
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static Task<bool> IsLaidOutAsync(IPage page) =>
        page.EvaluateAsync<bool>("document.querySelector('.type:last-of-type table').checkVisibility({ contentVisibilityAuto: true })");

    // By arrows: a browser takes letters for one word only while they follow each other within a second.
    private static async Task ChooseAsync(IPage page, string value)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            if (await page.EvaluateAsync<string>("document.activeElement.value") == value)
            {
                return;
            }
        }

        Assert.Fail($"'{value}' is not reached by the arrow key");
    }

    private static async Task Shown(IPage page, IEnumerable<string> expected, bool only = true)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToArray();
        var shown = await Eventually.ReadAsync(
            async () => (await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('.type:not([hidden]) tr.field:not([hidden])')].map(row => row.id)")).Order(StringComparer.Ordinal).ToArray(),
            IsIt);
        if (!IsIt(shown))
        {
            Assert.Equal(wanted, shown);
        }

        bool IsIt(string[] rows) => only ? rows.SequenceEqual(wanted) : rows.Length < 20 && wanted.All(rows.Contains);
    }

    private async Task<(IPage Page, PageProblems Problems)> OpenAsync(string sample)
    {
        var page = await chromium.NewPageAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 1000 } });
        var problems = PageProblems.Watch(page);
        await page.GotoAsync(sample.EndsWith(".html", StringComparison.Ordinal) ? new Uri(sample).AbsoluteUri : FileOf(await Exported.OfAsync(sample, "html")));
        return (page, problems);
    }

    private static string FileOf(string html)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gqlauth-page-").FullName, "map.html");
        File.WriteAllText(file, html);
        return new Uri(file).AbsoluteUri;
    }
}
