using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// The tokens in use, so that a request asks no database. A store that several servers share says here what it hears of
/// changes.
/// </summary>
/// <remarks>
/// A reading of the store carries the revision of its token from before the reading. Whoever revokes raises the revision after
/// the store has committed and before the revocation is acknowledged, and a reading of an older revision counts for nobody
/// from then on, also one that another thread puts into the cache only now.
/// </remarks>
public sealed class TokenCache
{
    private readonly ConcurrentDictionary<ulong, CachedToken> _tokens = new();
    private readonly ConcurrentDictionary<(ulong Low, ulong High), ulong> _signed = new();
    private readonly long[] _revisions = new long[1024];
    private readonly TimeProvider _time;
    private readonly long _cacheTime;
    private readonly long _confirmedCacheTime;
    private readonly int _size;
    private long _commonRevision;
    private long _confirmedUntil = long.MinValue;
    private int _count;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="options">Its times and size.</param>
    /// <param name="time">The clock.</param>
    public TokenCache(IOptions<GqlAuthTokenOptions> options, TimeProvider time)
    {
        _time = time;
        _cacheTime = InTimestamps(options.Value.CacheTime);
        _confirmedCacheTime = InTimestamps(options.Value.ConfirmedCacheTime);
        _size = options.Value.CacheSize;
    }

    /// <summary>Makes everybody read a token again before it is used the next time.</summary>
    /// <param name="prefix">The token's prefix.</param>
    public void Invalidate(string prefix)
    {
        if (TokenSecret.TryReadId(prefix, out var id))
        {
            Interlocked.Increment(ref _revisions[Stripe(id)]);
        }
        else
        {
            InvalidateAll();
        }
    }

    /// <summary>Makes everybody read every token again: for when changes may have been missed.</summary>
    public void InvalidateAll() => Interlocked.Increment(ref _commonRevision);

    /// <summary>
    /// Says that all changes committed before a moment are known here. Until some time after, tokens are kept for
    /// <see cref="GqlAuthTokenOptions.ConfirmedCacheTime"/>; without another such word they are kept for
    /// <see cref="GqlAuthTokenOptions.CacheTime"/> again.
    /// </summary>
    /// <param name="timestamp">The moment, a timestamp of the clock.</param>
    /// <param name="validFor">How long the word counts after that moment: the longest that a change can go unseen.</param>
    public void Confirm(long timestamp, TimeSpan validFor) =>
        Volatile.Write(ref _confirmedUntil, timestamp + InTimestamps(validFor));

    /// <summary>Whether the store tells of changes and is known to be reachable.</summary>
    public bool IsConfirmed => _time.GetTimestamp() < Volatile.Read(ref _confirmedUntil);

    internal long RevisionOf(ulong id) => Volatile.Read(ref _revisions[Stripe(id)]) + Volatile.Read(ref _commonRevision);

    /// <summary>Finds a token whose reading still counts.</summary>
    internal CachedToken? Find(ulong id)
    {
        if (!_tokens.TryGetValue(id, out var token) || token.Revision != RevisionOf(id))
        {
            return null;
        }

        var now = _time.GetTimestamp();
        var cacheTime = now < Volatile.Read(ref _confirmedUntil) ? _confirmedCacheTime : _cacheTime;
        return now - token.ReadAt < Math.Min(cacheTime, token.MaxAge) ? token : null;
    }

    /// <summary>Finds a signed token, whose id isn't known before it is read, by the tag of its text.</summary>
    internal CachedToken? FindSigned((ulong Low, ulong High) tag) =>
        _signed.TryGetValue(tag, out var id) && Find(id) is { } token && token.Tag == tag ? token : null;

    /// <summary>Keeps a reading of a signed token, as long as there is room.</summary>
    internal void KeepSigned(ulong id, CachedToken token)
    {
        if (Keep(id, token))
        {
            _signed[token.Tag] = id;
        }
    }

    /// <summary>Finds a token whatever its reading is worth: for what doesn't change with time.</summary>
    internal CachedToken? FindOutdated(ulong id) => _tokens.GetValueOrDefault(id);

    /// <summary>Keeps a reading, as long as there is room.</summary>
    /// <returns>Whether there was room.</returns>
    internal bool Keep(ulong id, CachedToken token)
    {
        while (true)
        {
            if (_tokens.TryGetValue(id, out var replaced))
            {
                token.Inherit(replaced);
                if (_tokens.TryUpdate(id, token, replaced))
                {
                    return true;
                }
            }
            else if (Volatile.Read(ref _count) >= _size)
            {
                return false;
            }
            else if (_tokens.TryAdd(id, token))
            {
                Interlocked.Increment(ref _count);
                return true;
            }
        }
    }

    /// <summary>Collects the uses that are not written yet, and drops what no longer counts and has nothing to tell.</summary>
    internal List<CachedToken> Sweep()
    {
        var unwritten = new List<CachedToken>();
        foreach (var (id, token) in _tokens)
        {
            if (token.LastUsedSecond > token.WrittenSecond)
            {
                unwritten.Add(token);
            }
            else if (Find(id) is null && _tokens.TryRemove(new KeyValuePair<ulong, CachedToken>(id, token)))
            {
                Interlocked.Decrement(ref _count);
                _signed.TryRemove(token.Tag, out _);
            }
        }

        return unwritten;
    }

    private static int Stripe(ulong id) => (int)(id & 1023);

    internal long InTimestamps(TimeSpan span) => (long)(span.TotalSeconds * _time.TimestampFrequency);
}
