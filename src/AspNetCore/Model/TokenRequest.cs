using System;
using System.Collections.Generic;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a new token shall be.</summary>
public sealed record TokenRequest
{
    /// <summary>What it is for. Mandatory: whoever has to revoke one token among many knows it by nothing else.</summary>
    public required string Description { get; init; }

    /// <summary>The grants it carries, at least one.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>What it is restricted to: names, each with at least one value. They become claims.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Restrictions { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// The first moment at which it is no longer valid; a part of a second is cut off. <see langword="null"/> means the default of
    /// <see cref="GqlAuthTokenOptions.DefaultLifetime"/>, never "for ever".
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>A token as it is handed out, the only time that its secret is known.</summary>
public sealed class IssuedToken
{
    internal IssuedToken(string secret, TokenInfo info)
    {
        Secret = secret;
        Info = info;
    }

    /// <summary>The text that gives access. It is stored nowhere.</summary>
    public string Secret { get; }

    /// <summary>All the rest.</summary>
    public TokenInfo Info { get; }

    /// <summary>The prefix: a log must be able to name the token.</summary>
    public override string ToString() => Info.Prefix;
}

/// <summary>One thing that is wrong with a <see cref="TokenRequest"/>.</summary>
/// <param name="Path">The way to what is wrong, for example <c>permissions</c>, <c>0</c>.</param>
/// <param name="Message">What is wrong.</param>
public sealed record TokenFault(IReadOnlyList<string> Path, string Message);

/// <summary>A token was not issued because of what was asked for.</summary>
public sealed class TokenRequestException : Exception
{
    /// <summary>Refuses a request.</summary>
    /// <param name="faults">All that is wrong.</param>
    public TokenRequestException(IReadOnlyList<TokenFault> faults)
        : base(string.Join(" ", System.Linq.Enumerable.Select(faults, fault => fault.Message))) => Faults = faults;

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<TokenFault> Faults { get; }
}
