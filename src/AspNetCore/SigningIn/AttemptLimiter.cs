using System;
using System.Collections.Generic;
using System.Text;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Slows down attempts by a key, in memory of one size whatever was tried. Each key has four slots in a table of its own for each, found by
/// a keyed hash; a slot says when the attempts of its keys are worked off. Keys that share a slot with others are judged by the
/// least busy of theirs, so only who shares all four would be slowed by somebody else.
/// </summary>
/// <remarks>
/// Only what has failed is written to the table, and nothing is ever taken out of it: taking out of a shared slot would make it less busy
/// for the other key, too. What is under way is counted by the key itself, for as long as it takes.
/// </remarks>
internal sealed class AttemptLimiter
{
    private const int Rows = 4;
    private const int Columns = 1 << 14;

    private readonly long[] _slots = new long[Rows * Columns];
    private readonly Dictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private readonly SipHash _hash = SipHash.WithRandomKey();
    private readonly object _lock = new();
    private readonly TimeProvider _time;
    private readonly long _start;

    public AttemptLimiter(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>Counts an attempt, before it is made: of many at the same time no more than allowed go on.</summary>
    /// <param name="key">Who tries.</param>
    /// <param name="limit">How often somebody may.</param>
    /// <param name="wait">How long to wait when it is too often.</param>
    /// <returns>Whether it may be made; then <see cref="End"/> must be told what came of it.</returns>
    public bool TryBegin(string key, AttemptLimit limit, out TimeSpan wait)
    {
        Span<int> slots = stackalloc int[Rows];
        FindSlots(key, slots);
        var now = Now;
        var interval = limit.Interval.Ticks;
        lock (_lock)
        {
            var underWay = _underWay.GetValueOrDefault(key);
            var busyUntil = Math.Max(now, BusyUntil(slots)) + (underWay * interval);
            wait = TimeSpan.FromTicks(Math.Max(0, busyUntil - (interval * (limit.Burst - 1)) - now));
            if (wait > TimeSpan.Zero)
            {
                return false;
            }

            _underWay[key] = underWay + 1;
            return true;
        }
    }

    /// <summary>Ends an attempt.</summary>
    /// <param name="key">Who has tried.</param>
    /// <param name="limit">How often somebody may.</param>
    /// <param name="hasFailed">Whether it counts.</param>
    public void End(string key, AttemptLimit limit, bool hasFailed)
    {
        Span<int> slots = stackalloc int[Rows];
        FindSlots(key, slots);
        var now = Now;
        lock (_lock)
        {
            if (--_underWay[key] == 0)
            {
                _underWay.Remove(key);
            }

            if (!hasFailed)
            {
                return;
            }

            var busyUntil = Math.Max(now, BusyUntil(slots)) + limit.Interval.Ticks;
            foreach (var slot in slots)
            {
                _slots[slot] = Math.Max(_slots[slot], busyUntil);
            }
        }
    }

    private long Now => _time.GetElapsedTime(_start).Ticks;

    private long BusyUntil(ReadOnlySpan<int> slots)
    {
        var least = long.MaxValue;
        foreach (var slot in slots)
        {
            least = Math.Min(least, _slots[slot]);
        }

        return least;
    }

    private void FindSlots(string key, Span<int> slots)
    {
        var (low, high) = _hash.Hash(Encoding.UTF8.GetBytes(key));
        slots[0] = (int)(low & (Columns - 1));
        slots[1] = Columns + (int)((low >> 32) & (Columns - 1));
        slots[2] = (2 * Columns) + (int)(high & (Columns - 1));
        slots[3] = (3 * Columns) + (int)((high >> 32) & (Columns - 1));
    }
}
