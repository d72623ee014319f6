using System;

namespace GqlAuthTooling.AspNetCore;

/// <summary>For whom a token speaks.</summary>
public enum TokenKind
{
    /// <summary>A program, with the permissions that somebody has picked for it.</summary>
    Integration = 0,

    /// <summary>A customer of the host who has signed in, or an administrator who assists one.</summary>
    Customer = 1,

    /// <summary>An administrator of the host who has signed in with a second factor.</summary>
    Admin = 2,
}

/// <summary>Whose tokens: the account of a customer or of an administrator.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Subject">The account's id.</param>
public sealed record TokenOwner(TokenKind Kind, string Subject);

/// <summary>What kinds are called where texts stand for them: in claims, answers and descriptions.</summary>
internal static class TokenKinds
{
    /// <summary>The name of a kind.</summary>
    public static string NameOf(TokenKind kind) => kind switch
    {
        TokenKind.Integration => "integration",
        TokenKind.Customer => "customer",
        TokenKind.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind of a name, or <see langword="null"/>.</summary>
    public static TokenKind? Parse(string? name) => name switch
    {
        "integration" => TokenKind.Integration,
        "customer" => TokenKind.Customer,
        "admin" => TokenKind.Admin,
        _ => null,
    };
}
