using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a one-time code is computed with (RFC 6238). Apps such as Google Authenticator know SHA-1 only.</summary>
public enum TotpAlgorithm
{
    /// <summary>HMAC-SHA-1.</summary>
    Sha1 = 0,

    /// <summary>HMAC-SHA-256.</summary>
    Sha256 = 1,

    /// <summary>HMAC-SHA-512.</summary>
    Sha512 = 2,
}

/// <summary>The secret of somebody's second factor: one-time codes by time (RFC 6238), a new one every 30 seconds.</summary>
public sealed class TotpSecret
{
    /// <summary>How long a code is the current one.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const int MinKeyLength = 16;
    private const int NewKeyLength = 20;

    private readonly byte[] _key;
    private readonly TotpAlgorithm _algorithm;
    private readonly int _digits;

    /// <summary>Takes a secret.</summary>
    /// <param name="key">At least 16 random bytes.</param>
    /// <param name="algorithm">What codes are computed with.</param>
    /// <param name="digits">How many digits a code has, 6 to 8.</param>
    /// <exception cref="ArgumentException">One of them is none that codes are made with.</exception>
    public TotpSecret(ReadOnlySpan<byte> key, TotpAlgorithm algorithm = TotpAlgorithm.Sha1, int digits = 6)
    {
        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException($"A secret for one-time codes has {MinKeyLength} bytes at least.", nameof(key));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 6);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 8);
        if (!Enum.IsDefined(algorithm))
        {
            throw new ArgumentOutOfRangeException(nameof(algorithm));
        }

        _key = key.ToArray();
        _algorithm = algorithm;
        _digits = digits;
    }

    /// <summary>Makes a new secret for somebody.</summary>
    public static TotpSecret Create() => new(RandomNumberGenerator.GetBytes(NewKeyLength));

    /// <summary>Reads a secret as apps show it.</summary>
    /// <param name="text">The key in base 32 (RFC 4648), in any case, with or without blanks and padding.</param>
    /// <param name="algorithm">What codes are computed with.</param>
    /// <param name="digits">How many digits a code has, 6 to 8.</param>
    /// <exception cref="FormatException">The text is no base 32; it is not repeated in the message.</exception>
    public static TotpSecret Parse(string text, TotpAlgorithm algorithm = TotpAlgorithm.Sha1, int digits = 6)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TotpSecret(Base32.Decode(text), algorithm, digits);
    }

    /// <summary>The key in base 32, to be stored where nobody else reads it, and to be typed into an app.</summary>
    public string ToBase32() => Base32.Encode(_key);

    /// <summary>The address that apps read from a QR code. It contains the secret.</summary>
    /// <param name="issuer">What the codes are for.</param>
    /// <param name="account">Whose they are.</param>
    public Uri ToUri(string issuer, string account)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        var (site, name) = (Uri.EscapeDataString(issuer), Uri.EscapeDataString(account));
        var algorithm = _algorithm switch { TotpAlgorithm.Sha256 => "SHA256", TotpAlgorithm.Sha512 => "SHA512", _ => "SHA1" };
        return new Uri(
            $"otpauth://totp/{site}:{name}?secret={ToBase32()}&issuer={site}&algorithm={algorithm}&digits={Text(_digits)}&period=30");
    }

    /// <summary>The code that is the current one at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public string CodeAt(DateTimeOffset moment)
    {
        Span<byte> code = stackalloc byte[_digits];
        WriteCode(StepOf(moment), code);
        return Encoding.ASCII.GetString(code);
    }

    /// <summary>Not the secret: what is printed can end up in a log.</summary>
    public override string ToString() => nameof(TotpSecret);

    /// <summary>Finds the step of time that a code belongs to. Takes the same time for each code and step.</summary>
    /// <param name="code">What was typed, of any length and content.</param>
    /// <param name="now">The time.</param>
    /// <param name="window">How many steps before and after now count.</param>
    /// <returns>The step, the last one if several have this code, or <see langword="null"/>.</returns>
    internal long? FindStep(string? code, DateTimeOffset now, int window)
    {
        Span<byte> given = stackalloc byte[_digits];
        Span<byte> right = stackalloc byte[_digits];
        var isCode = TryReadDigits(code, given);
        var current = StepOf(now);
        var found = -1L;
        for (var step = current - window; step <= current + window; step++)
        {
            WriteCode(step, right);
            var isThis = CryptographicOperations.FixedTimeEquals(given, right);
            found = isThis ? step : found;
        }

        return isCode && found >= 0 ? found : null;
    }

    private static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    // Apps show a blank in the middle, and people type it.
    private static bool TryReadDigits(string? code, Span<byte> digits)
    {
        digits.Clear();
        var count = 0;
        foreach (var c in code ?? string.Empty)
        {
            if (c == ' ')
            {
                continue;
            }

            if (!char.IsAsciiDigit(c) || count == digits.Length)
            {
                return false;
            }

            digits[count++] = (byte)c;
        }

        return count == digits.Length;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // RFC 4226, 5.3.
    private void WriteCode(long step, Span<byte> code)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA512.HashSizeInBytes];
        var length = Hash(counter, hash);
        var offset = hash[length - 1] & 0xf;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[offset..]) & 0x7fff_ffff;
        for (var i = code.Length - 1; i >= 0; i--, number /= 10)
        {
            code[i] = (byte)('0' + (number % 10));
        }
    }

#pragma warning disable CA5350 // SHA-1 as HMAC is what RFC 6238 says and what apps know; its collisions are of no use here.
    private int Hash(ReadOnlySpan<byte> data, Span<byte> hash) => _algorithm switch
    {
        TotpAlgorithm.Sha256 => HMACSHA256.HashData(_key, data, hash),
        TotpAlgorithm.Sha512 => HMACSHA512.HashData(_key, data, hash),
        _ => HMACSHA1.HashData(_key, data, hash),
    };
#pragma warning restore CA5350
}
