using System;
using System.Diagnostics.CodeAnalysis;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What came of signing in. A refusal doesn't say whether somebody has the name, the password or the code.</summary>
public sealed class TokenSignInResult
{
    /// <summary>The only words that whoever is refused reads.</summary>
    public const string RefusedMessage = "The account sign-in was incorrect, wait and try again later";

    private TokenSignInResult(IssuedToken? token, TimeSpan? retryAfter)
    {
        Token = token;
        RetryAfter = retryAfter;
    }

    /// <summary>Whether there is a token.</summary>
    [MemberNotNullWhen(true, nameof(Token))]
    public bool Succeeded => Token is not null;

    /// <summary>The token.</summary>
    public IssuedToken? Token { get; }

    /// <summary>Where it was tried too often, how long to wait. Then nothing was checked.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static TokenSignInResult Refused { get; } = new(null, null);

    internal static TokenSignInResult TooOften(TimeSpan wait) => new(null, wait);

    internal static TokenSignInResult Success(IssuedToken token) => new(token, null);
}
