using Microsoft.Playwright;
using Xunit;

namespace GqlAuthTooling.Browser;

/// <summary>
/// A Chromium for the tests of a class or collection. It is the machine's own, which <c>.ci/run</c> installs: Playwright's would be
/// downloaded while the tests run.
/// </summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",

        // In a container /dev/shm is small, and a page that doesn't fit takes its process with it.
        "--disable-dev-shm-usage",
    ];

    private static readonly float Limit = (float)Eventually.Limit.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts the browser.</summary>
    /// <exception cref="InvalidOperationException">The machine has no Chromium.</exception>
    public async Task InitializeAsync()
    {
        var path = Chromium.Find();
        _playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args = Flags,
            Timeout = Limit,
        }).ConfigureAwait(false);
    }

    /// <summary>A page in a context of its own: no cookies, storage or settings of another test.</summary>
    /// <param name="options">What the context is like: window, colours, media.</param>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var browser = _browser ?? throw new InvalidOperationException("The fixture has not been initialized.");
        var context = await browser.NewContextAsync(options).ConfigureAwait(false);
        context.SetDefaultTimeout(Limit);
        return await context.NewPageAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the browser.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync().ConfigureAwait(false);
        }

        _playwright?.Dispose();
    }
}
