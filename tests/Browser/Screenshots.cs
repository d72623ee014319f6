using Microsoft.Playwright;

namespace GqlAuthTooling.Browser;

/// <summary>Pictures of pages for people to look at, in <c>artifacts/screenshots</c> of the repository.</summary>
public static class Screenshots
{
    /// <summary>Saves what the page looks like.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The picture's name, without an extension.</param>
    /// <param name="fullPage">Whether to picture all of it, not only what the window shows.</param>
    /// <returns>The file.</returns>
    public static async Task<string> SaveAsync(IPage page, string name, bool fullPage = true)
    {
        ArgumentNullException.ThrowIfNull(page);
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = fullPage }).ConfigureAwait(false);
        return path;
    }
}
