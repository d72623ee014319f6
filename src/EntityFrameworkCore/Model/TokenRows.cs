using System;
using System.Collections.Generic;
using System.Text.Json;
using GqlAuthTooling.AspNetCore;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>Turns tokens into rows and back.</summary>
internal static class TokenRows
{
    public static TokenEntity Of(StoredToken token) => new()
    {
        Prefix = token.Info.Prefix,
        Kind = (int)token.Info.Kind,
        Subject = token.Info.Subject,
        Actor = token.Info.Actor,
        ActorId = token.Info.ActorId,
        Hash = token.Hash,
        Stamp = token.Stamp,
        Description = token.Info.Description,
        Permissions = string.Join(' ', token.Info.Permissions),
        Restrictions = JsonSerializer.Serialize(token.Info.Restrictions),
        IssuedAt = token.Info.IssuedAt.ToUnixTimeSeconds(),
        IssuedBy = token.Info.IssuedBy,
        ExpiresAt = token.Info.ExpiresAt.ToUnixTimeSeconds(),
        RevokedAt = token.Info.Revocation?.At.ToUnixTimeSeconds(),
        RevokedBy = token.Info.Revocation?.By,
        RevocationReason = token.Info.Revocation?.Reason,
        LastUsedAt = token.Info.LastUsedAt?.ToUnixTimeSeconds(),
    };

    public static StoredToken Stored(TokenEntity row) => new(Info(row), row.Hash) { Stamp = row.Stamp };

    public static TokenInfo Info(TokenEntity row) => new()
    {
        Prefix = row.Prefix,
        Kind = (TokenKind)row.Kind,
        Subject = row.Subject,
        Actor = row.Actor,
        ActorId = row.ActorId,
        Description = row.Description,
        Permissions = row.Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Restrictions = RestrictionsOf(row.Restrictions),
        IssuedAt = DateTimeOffset.FromUnixTimeSeconds(row.IssuedAt),
        IssuedBy = row.IssuedBy,
        ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(row.ExpiresAt),
        Revocation = row.RevokedAt is { } at
            ? new TokenRevocation(DateTimeOffset.FromUnixTimeSeconds(at), row.RevokedBy ?? string.Empty, row.RevocationReason ?? string.Empty)
            : null,
        LastUsedAt = row.LastUsedAt is { } used ? DateTimeOffset.FromUnixTimeSeconds(used) : null,
    };

    private static Dictionary<string, IReadOnlyList<string>> RestrictionsOf(string json)
    {
        var restrictions = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!)
        {
            restrictions.Add(name, values);
        }

        return restrictions;
    }
}
