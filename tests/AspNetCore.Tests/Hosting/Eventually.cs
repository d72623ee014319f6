namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Waits for what servers do in the background.</summary>
public static class Eventually
{
    // Only what never happens takes as long.
    private const int Tries = 12_000;

    /// <summary>Waits until a condition holds; fails the test when it never does.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="what">What happens then, for the message.</param>
    public static Task TrueAsync(Func<bool> condition, string what = "it") => TrueAsync(() => Task.FromResult(condition()), what);

    /// <summary>Waits until a condition holds; fails the test when it never does.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="what">What happens then, for the message.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what = "it")
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < Tries, $"{what} does not happen");
            await Task.Delay(10);
        }
    }
}
