using System;
using System.Collections.Generic;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What is known of a token, all but its secret.</summary>
public sealed record TokenInfo
{
    /// <summary>
    /// The beginning of the token's text, which names it and gives no access: <c>gqli_</c>, <c>gqlc_</c> or <c>gqla_</c>, by its
    /// kind, and ten letters and digits. Of a JSON web token it is the claim <c>jti</c>.
    /// </summary>
    public required string Prefix { get; init; }

    /// <summary>For whom it speaks.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>The id of the account that it belongs to; <see langword="null"/> for an integration token.</summary>
    public string? Subject { get; init; }

    /// <summary>What the token is for, in the words of who issued it.</summary>
    public required string Description { get; init; }

    /// <summary>Of a customer's token that an administrator has asked for: who that was; otherwise <see langword="null"/>.</summary>
    public string? Actor { get; init; }

    /// <summary>
    /// The id of that administrator's account, when the request came with an administrator's token; otherwise <see langword="null"/>.
    /// The token ends with those of this account.
    /// </summary>
    public string? ActorId { get; init; }

    /// <summary>The grants it carries, for example <c>Order:read</c> or <c>Price:*</c>.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>What it is restricted to: names and their values.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Restrictions { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>The first moment at which it is no longer valid, a whole second.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Its revocation, or <see langword="null"/>.</summary>
    public TokenRevocation? Revocation { get; init; }

    /// <summary>When it was last used, to within the interval of writing; <see langword="null"/> when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether the token is valid at a moment, and if not, why.</summary>
    /// <param name="now">The moment.</param>
    public TokenState StateAt(DateTimeOffset now) =>
        Revocation is not null ? TokenState.Revoked : now < ExpiresAt ? TokenState.Active : TokenState.Expired;
}

/// <summary>Who revoked a token, when and why.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; empty when no reason was given.</param>
public sealed record TokenRevocation(DateTimeOffset At, string By, string Reason);

/// <summary>What a token is at a moment.</summary>
public enum TokenState
{
    /// <summary>It is valid.</summary>
    Active = 0,

    /// <summary>Its time is over.</summary>
    Expired = 1,

    /// <summary>Somebody revoked it, before or after its time was over.</summary>
    Revoked = 2,
}
