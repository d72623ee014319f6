using System.Globalization;
using GqlAuthTooling.Browser;
using GqlAuthTooling.Cli;
using GqlAuthTooling.Export.Tests.Html;
using Microsoft.Playwright;

// How long the page of a map with 5,000 fields takes for a key stroke in its search, in the machine's Chromium.
const int Rounds = 3;
string[] searches = ["t417 secret", "area07:read", "value9"];

// The page waits until nobody types any more, and then filters. Measured is from there to the frame that shows it.
const string Watch = """
    (() => {
      const timeout = window.setTimeout;
      window.strokes = [];
      window.setTimeout = (run, wait, ...rest) => timeout(() => {
        const start = performance.now();
        run();
        const script = performance.now() - start;
        requestAnimationFrame(() => { const done = new MessageChannel(); done.port1.onmessage = () => strokes.push([script, performance.now() - start]); done.port2.postMessage(0); });
      }, wait, ...rest);
    })();
    """;

var folder = Directory.CreateTempSubdirectory("gqlauth-page-");
try
{
    var file = Path.Combine(folder.FullName, "map.html");
    await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Queries.cs"), LargeSource.Text()).ConfigureAwait(false);
    var environment = new CliEnvironment(TextWriter.Null, Console.Error, folder.FullName, TimeProvider.System);
    if (await GqlAuthCli.RunAsync(["map", "Queries.cs", "--format", "html", "--output", file], environment).ConfigureAwait(false) != 0)
    {
        throw new InvalidOperationException("The page was not made.");
    }

    using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
    await using var browser = await playwright.Chromium
        .LaunchAsync(new() { ExecutablePath = Chromium.Find(), Headless = true, Args = ["--no-sandbox", "--disable-gpu"] }).ConfigureAwait(false);
    var page = await browser.NewPageAsync().ConfigureAwait(false);
    await page.AddInitScriptAsync(Watch).ConfigureAwait(false);
    await page.GotoAsync(new Uri(file).AbsoluteUri).ConfigureAwait(false);
    Console.WriteLine($"{new FileInfo(file).Length / 1000:N0} KB; {await page.InnerTextAsync("#shown-count").ConfigureAwait(false)}");

    var (script, shown) = (new List<double>(), new List<double>());
    for (var round = -1; round < Rounds; round++)
    {
        foreach (var search in searches)
        {
            await page.FillAsync("#map-search", string.Empty).ConfigureAwait(false);
            foreach (var key in search)
            {
                await page.WaitForTimeoutAsync(150).ConfigureAwait(false);
                await page.EvaluateAsync("strokes.length = 0").ConfigureAwait(false);
                await page.Locator("#map-search").PressSequentiallyAsync(key.ToString()).ConfigureAwait(false);

                // The page's policy refuses what waits inside of it.
                while (await page.EvaluateAsync<int>("strokes.length").ConfigureAwait(false) == 0)
                {
                    await Task.Delay(10).ConfigureAwait(false);
                }

                var measured = await page.EvaluateAsync<double[]>("strokes[0]").ConfigureAwait(false);
                if (round >= 0)
                {
                    script.Add(measured[0]);
                    shown.Add(measured[1]);
                }
            }

            var found = await page.InnerTextAsync("#shown-count").ConfigureAwait(false);
            if (found.StartsWith("0 of", StringComparison.Ordinal) || found.StartsWith("5000 of", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"'{search}' is not what is to be measured: {found}");
            }
        }
    }

    Write("filtering", script);
    Write("until it is shown", shown);
}
finally
{
    folder.Delete(recursive: true);
}

static void Write(string what, List<double> times)
{
    times.Sort();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-18} median {times[times.Count / 2],6:F1} ms   95 of 100 {times[times.Count * 95 / 100],6:F1} ms   worst {times[^1],6:F1} ms   of {times.Count} key strokes"));
}
