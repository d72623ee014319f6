using System;
using System.Text;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Slows down attempts by a key, in memory of one size whatever is tried. Each key has four slots in a table of its own for each, found by
/// a keyed hash; a slot says when the attempts of its keys are worked off. Keys that share a slot with others are judged by the
/// least busy of theirs, so only who shares all four would be slowed by somebody else.
/// </summary>
internal sealed class AttemptLimiter
{
    private const int Rows = 4;
    private const int Columns = 1 << 14;

    private readonly long[] _slots = new long[Rows * Columns];
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
    public bool TryTake(string key, AttemptLimit limit, out TimeSpan wait)
    {
        Span<int> slots = stackalloc int[Rows];
        FindSlots(key, slots);
        var now = _time.GetElapsedTime(_start).Ticks;
        var interval = limit.Interval.Ticks;
        lock (_lock)
        {
            var busyUntil = Math.Max(now, BusyUntil(slots));
            wait = TimeSpan.FromTicks(Math.Max(0, busyUntil - (interval * (limit.Burst - 1)) - now));
            if (wait > TimeSpan.Zero)
            {
                return false;
            }

            foreach (var slot in slots)
            {
                _slots[slot] = Math.Max(_slots[slot], busyUntil + interval);
            }

            return true;
        }
    }

    /// <summary>Takes an attempt back that has succeeded.</summary>
    public void GiveBack(string key, AttemptLimit limit)
    {
        Span<int> slots = stackalloc int[Rows];
        FindSlots(key, slots);
        lock (_lock)
        {
            // Only from the slots that nobody else has made busier.
            var busyUntil = BusyUntil(slots);
            foreach (var slot in slots)
            {
                if (_slots[slot] == busyUntil)
                {
                    _slots[slot] = Math.Max(0, busyUntil - limit.Interval.Ticks);
                }
            }
        }
    }

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
