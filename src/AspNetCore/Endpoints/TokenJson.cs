using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a client sends to have a token issued. A member that is misspelt is refused, not passed over: it could be the end.</summary>
internal sealed record IssueBody(
    string? Description,
    string[]? Permissions,
    Dictionary<string, string[]>? Restrictions,
    string? ExpiresAt);

/// <summary>What a client sends to look a token up. It stands in the body, because addresses are written to logs.</summary>
internal sealed record LookUpBody(string? Prefix);

/// <summary>What a client sends to revoke a token.</summary>
internal sealed record RevokeBody(string? Reason);

/// <summary>What an administrator sends to sign in.</summary>
internal sealed record AuthenticateBody(string? Username, string? Password, string? Otp)
{
    public override string ToString() => nameof(AuthenticateBody);
}

/// <summary>A token in an answer.</summary>
internal sealed record TokenBody(
    string Prefix,
    string Kind,
    string? Subject,
    string Description,
    IReadOnlyList<string> Permissions,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Restrictions,
    string State,
    DateTimeOffset IssuedAt,
    string IssuedBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt,
    TokenRevocation? Revocation)
{
    public static TokenBody Of(TokenInfo token, DateTimeOffset now) => new(
        token.Prefix,
        TokenKinds.NameOf(token.Kind),
        token.Subject,
        token.Description,
        token.Permissions,
        token.Restrictions,
        token.StateAt(now) switch
        {
            TokenState.Active => "active",
            TokenState.Expired => "expired",
            _ => "revoked",
        },
        token.IssuedAt,
        token.IssuedBy,
        token.ExpiresAt,
        token.LastUsedAt,
        token.Revocation);
}

/// <summary>The answer to the issue of a token, the only one with the secret.</summary>
internal sealed record IssuedBody(string Token, TokenBody Info)
{
    public override string ToString() => Info.Prefix;
}

/// <summary>A list of tokens; with <paramref name="Next"/> where it goes on.</summary>
internal sealed record TokenListBody(IReadOnlyList<TokenBody> Tokens, string? Next);

/// <summary>What is wrong with a request.</summary>
internal sealed record ErrorsBody(IReadOnlyList<TokenFault> Errors);

/// <summary>How all these are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    MaxDepth = 8)]
[JsonSerializable(typeof(IssueBody))]
[JsonSerializable(typeof(LookUpBody))]
[JsonSerializable(typeof(RevokeBody))]
[JsonSerializable(typeof(TokenListBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(IssuedBody))]
[JsonSerializable(typeof(ErrorsBody))]
[JsonSerializable(typeof(AuthenticateBody))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
internal sealed partial class TokenJson : JsonSerializerContext;
