using System;
using System.Security.Claims;
using System.Threading;

namespace GqlAuthTooling.AspNetCore;

/// <summary>A token as it was read from the store, with what a request needs. Immutable but for the time of last use.</summary>
internal sealed class CachedToken
{
    private long _lastUsedSecond;

    public CachedToken(
        StoredToken token,
        ClaimsPrincipal principal,
        (ulong Low, ulong High) tag,
        (long Revision, long At) reading,
        long maxAge,
        TokenRefusal accountRefusal)
    {
        Prefix = token.Info.Prefix;
        Hash = token.Hash;
        ExpiresAtTicks = token.Info.ExpiresAt.UtcTicks;
        Refusal = token.Info.Revocation is not null ? TokenRefusal.Revoked : accountRefusal;
        Principal = principal;
        Tag = tag;
        (Revision, ReadAt) = reading;
        MaxAge = maxAge;
        WrittenSecond = _lastUsedSecond = token.Info.LastUsedAt?.ToUnixTimeSeconds() ?? 0;
    }

    private CachedToken(CachedToken token, (ulong Low, ulong High) tag)
    {
        Prefix = token.Prefix;
        Hash = token.Hash;
        ExpiresAtTicks = token.ExpiresAtTicks;
        Refusal = token.Refusal;
        Principal = token.Principal;
        Tag = tag;
        Revision = token.Revision;
        ReadAt = token.ReadAt;
        MaxAge = token.MaxAge;
        WrittenSecond = token.WrittenSecond;
        _lastUsedSecond = token.LastUsedSecond;
    }

    public string Prefix { get; }

    public byte[] Hash { get; }

    public long ExpiresAtTicks { get; }

    /// <summary>Why the token is refused whatever the time; <see cref="TokenRefusal.None"/> when it isn't.</summary>
    public TokenRefusal Refusal { get; }

    public ClaimsPrincipal Principal { get; }

    /// <summary>The keyed hash of the whole text. Unlike the text it is of no use outside of this process.</summary>
    public (ulong Low, ulong High) Tag { get; }

    /// <summary>Whether the text was there when the token was read, so that it is known by its tag.</summary>
    public bool IsTagged => Tag != default;

    /// <summary>The revision of the cache before the token was read.</summary>
    public long Revision { get; }

    /// <summary>The timestamp before the token was read.</summary>
    public long ReadAt { get; }

    /// <summary>How long the reading counts at most, in timestamps, for what nobody tells changes of: the account.</summary>
    public long MaxAge { get; }

    /// <summary>The second of last use, since 1970; 0 for never.</summary>
    public long LastUsedSecond => Volatile.Read(ref _lastUsedSecond);

    /// <summary>The second of last use that the store has; the writer's own.</summary>
    public long WrittenSecond { get; set; }

    /// <summary>The same reading, with the tag of the text that was shown since.</summary>
    public CachedToken Tagged((ulong Low, ulong High) tag) => new(this, tag);

    /// <summary>Notes a use. Written once a second at most: cores that share a busy token would otherwise fight for its memory.</summary>
    public void NoteUse(long utcTicks)
    {
        var second = (utcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        if (Volatile.Read(ref _lastUsedSecond) < second)
        {
            Volatile.Write(ref _lastUsedSecond, second);
        }
    }

    /// <summary>Takes over what is not written yet from the reading that this one replaces.</summary>
    public void Inherit(CachedToken replaced) => _lastUsedSecond = Math.Max(_lastUsedSecond, replaced.LastUsedSecond);
}
