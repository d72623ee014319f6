using System.Collections.Generic;
using System.Diagnostics;
using Xunit;

namespace GqlAuthTooling.Browser;

/// <summary>
/// Waits for what a page does by itself: scripts that wait for a timer, a focus that is set while the page is shown, a link that is
/// followed. Only a page that never does it takes <see cref="Limit"/>.
/// </summary>
public static class Eventually
{
    /// <summary>How long anything may take, on the slowest machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until what is read equals what is expected; fails as xunit does when it never does.</summary>
    /// <param name="expected">What is expected.</param>
    /// <param name="read">Reads it from the page.</param>
    public static async Task EqualAsync<T>(T expected, Func<Task<T>> read) =>
        Assert.Equal(expected, await ReadAsync(read, actual => EqualityComparer<T>.Default.Equals(expected, actual)).ConfigureAwait(false));

    /// <summary>Waits until what is read will do.</summary>
    /// <param name="read">Reads it from the page.</param>
    /// <param name="isEnough">Whether it will do.</param>
    /// <returns>What was read last: what will do, or what there still was at the end of <see cref="Limit"/>.</returns>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> isEnough)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(isEnough);
        var start = Stopwatch.GetTimestamp();
        var value = await read().ConfigureAwait(false);
        while (!isEnough(value) && Stopwatch.GetElapsedTime(start) < Limit)
        {
            await Task.Delay(Pause).ConfigureAwait(false);
            value = await read().ConfigureAwait(false);
        }

        return value;
    }
}
