using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Why a credential is refused. For the operator: the caller learns only that it isn't valid.</summary>
public enum TokenRefusal
{
    /// <summary>It isn't refused.</summary>
    None = 0,

    /// <summary>It is no text that was ever issued: wrong length, characters or checksum.</summary>
    Malformed = 1,

    /// <summary>It is well formed, and there is no such token.</summary>
    Unknown = 2,

    /// <summary>There is a token of that prefix, and its secret is another.</summary>
    WrongSecret = 3,

    /// <summary>Its time is over.</summary>
    Expired = 4,

    /// <summary>It was revoked.</summary>
    Revoked = 5,

    /// <summary>The account that it belongs to is gone or locked, or its password has changed since.</summary>
    AccountChanged = 6,

    /// <summary>It is a JSON web token whose time has not begun.</summary>
    NotYetValid = 7,
}

/// <summary>What came of validating a credential.</summary>
public readonly struct TokenValidation
{
    private TokenValidation(TokenRefusal refusal, ClaimsPrincipal? principal, string? prefix, string? detail)
    {
        Refusal = refusal;
        Principal = principal;
        Prefix = prefix;
        Detail = detail;
    }

    /// <summary>Whether the credential is valid.</summary>
    [MemberNotNullWhen(true, nameof(Principal))]
    public bool IsValid => Principal is not null;

    /// <summary>Why it is refused.</summary>
    public TokenRefusal Refusal { get; }

    /// <summary>The caller, the same instance for every request with the token while it is in the cache; can't be changed.</summary>
    public ClaimsPrincipal? Principal { get; }

    /// <summary>The prefix of a credential that is well formed.</summary>
    public string? Prefix { get; }

    /// <summary>What is wrong with a malformed credential, without any part of it.</summary>
    public string? Detail { get; }

    internal static TokenValidation Accept(ClaimsPrincipal principal) =>
        new(TokenRefusal.None, principal, null, null);

    internal static TokenValidation Malformed(string detail) => new(TokenRefusal.Malformed, null, null, detail);

    internal static TokenValidation Refuse(TokenRefusal refusal, string? prefix) => new(refusal, null, prefix, null);
}
