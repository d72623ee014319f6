using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace GqlAuthTooling.Browser;

/// <summary>What a page complains of while a test uses it: exceptions, errors on the console (a content security policy that refuses
/// something is one), and requests that it makes.</summary>
public sealed class PageProblems
{
    private readonly ConcurrentQueue<string> _found = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private PageProblems(IPage page)
    {
        page.PageError += (_, message) => _found.Enqueue("exception: " + message);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _found.Enqueue(message.Type + ": " + message.Text);
            }
        };
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    /// <summary>Everything that was requested, the page itself too, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Begins to watch; before the page is opened.</summary>
    /// <param name="page">The page.</param>
    public static PageProblems Watch(IPage page) => new(page);

    /// <summary>Fails the test when there was a problem.</summary>
    public void AssertNone() => Assert.True(_found.IsEmpty, string.Join("\n", _found));
}
