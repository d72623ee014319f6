using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Lets attempts to sign in pass, or has them wait, by the name and by the address.</summary>
internal sealed partial class SignInGate(AttemptLimiter limiter, ILogger<SignInGate> logger)
{
    /// <summary>The longest name that is looked at.</summary>
    public const int MaxNameLength = 320;

    /// <summary>The longest password that is looked at: hashing takes time, and by this it takes none.</summary>
    public const int MaxPasswordLength = 4096;

    // The one letter of Latin whose capital is another letter's, which the invariant culture leaves as it is.
    private const int DotlessI = 0x131;

    private readonly ILogger _logger = logger;

    /// <summary>Counts an attempt.</summary>
    /// <param name="kind">As whom somebody signs in.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="address">From where.</param>
    /// <param name="options">How often that may be tried.</param>
    /// <param name="wait">How long to wait where it may not go on.</param>
    /// <returns>The attempt, to be disposed of at its end, or <see langword="null"/> where it may not go on.</returns>
    public SignInAttempt? Enter(TokenKind kind, string name, IPAddress? address, AccountTokenOptions options, out TimeSpan wait)
    {
        var (nameKey, addressKey) = (NameKey(kind, name), AddressKey(kind, address));

        // The address first: who tries many names from one place uses up none of their attempts.
        if (!limiter.TryBegin(addressKey, options.AttemptsOfAddress, out wait))
        {
            Refuse(kind, "too_often_from_address");
            return null;
        }

        if (!limiter.TryBegin(nameKey, options.AttemptsOfAccount, out wait))
        {
            limiter.End(addressKey, options.AttemptsOfAddress, hasFailed: true);
            Refuse(kind, "too_often_for_account");
            return null;
        }

        return new SignInAttempt(limiter, nameKey, addressKey, options);
    }

    /// <summary>Says to the operator what the caller doesn't learn. Not the name: people type passwords there, too.</summary>
    public void Refuse(TokenKind kind, string reason)
    {
        TokenMetrics.SignInsRefused.Add(
            1, new KeyValuePair<string, object?>("kind", TokenKinds.NameOf(kind)), new KeyValuePair<string, object?>("reason", reason));
        LogRefused(TokenKinds.NameOf(kind), reason);
    }

    /// <summary>Says to the operator that somebody who may sign in got no token. Who is refused is answered in the same way.</summary>
    public void RefuseUnstored(TokenKind kind, TokenStoreUnavailableException exception)
    {
        Refuse(kind, "not_stored");
        LogUnstored(exception, TokenKinds.NameOf(kind));
    }

    // A name in other letters may be the same account to the host, and many databases compare without accents, blanks and what
    // can't be seen: each way of writing it would have attempts of its own.
    private static string NameKey(TokenKind kind, string name)
    {
        var key = new StringBuilder($"{(int)kind} name ");
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator))
            {
                key.Append(rune.Value == DotlessI ? "I" : Rune.ToUpperInvariant(rune).ToString());
            }
        }

        return key.ToString();
    }

    // One customer of a provider has 2^64 addresses of IPv6 and more.
    private static string AddressKey(TokenKind kind, IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        var text = address is null
            ? "unknown"
            : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : 4));
        return $"{(int)kind} address {text}";
    }

    [LoggerMessage(7, LogLevel.Warning, "A sign-in of kind {Kind} was refused: {Reason}.")]
    private partial void LogRefused(string kind, string reason);

    [LoggerMessage(8, LogLevel.Error, "A sign-in of kind {Kind} was right, and the store took no token.")]
    private partial void LogUnstored(Exception exception, string kind);
}
