using System;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Takes the credential from a request.</summary>
internal static class CredentialReader
{
    private const string Bearer = "Bearer";

    /// <summary>Reads header and cookie.</summary>
    /// <param name="request">The request.</param>
    /// <param name="acceptOthers">Whether a bearer token that isn't ours concerns somebody else.</param>
    /// <param name="signed">Knows JSON web tokens of ours; <see langword="null"/> where there are none.</param>
    public static Credential Read(HttpRequest request, bool acceptOthers, JsonWebTokens? signed)
    {
        var authorization = request.Headers.Authorization;
        var cookies = ReadCookies(request.Headers.Cookie, out var cookie);
        if (authorization.Count > 0 && cookies > 0)
        {
            return Credential.TwoMethods;
        }

        if (authorization.Count > 1)
        {
            return Credential.Malformed("there is more than one Authorization header");
        }

        if (authorization.Count == 1)
        {
            return ReadHeader(authorization[0] ?? string.Empty, acceptOthers, signed);
        }

        return cookies switch
        {
            0 => Credential.None,
            1 => IsPreflighted(request) ? Credential.Given(cookie) : Credential.NotPreflighted,
            _ => Credential.Malformed($"there is more than one cookie {GqlAuthTokenDefaults.CookieName}"),
        };
    }

    /// <summary>Whether a browser would ask first before it sends the request to another site.</summary>
    // A form of another site can send three content types without asking; whatever else needs the browser's preflight.
    public static bool IsPreflighted(HttpRequest request) =>
        request.Headers.ContainsKey(GqlAuthTokenDefaults.PreflightHeader)
        || (request.Headers.ContentType.Count == 1
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || (type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
                    && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))));

    // Names of schemes have no case (RFC 9110, 11.1), and one space or more follows.
    private static Credential ReadHeader(string value, bool acceptOthers, JsonWebTokens? signed)
    {
        if (!value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return TokenSecret.HasMark(value)
                ? Credential.Malformed("the Authorization header has no scheme before the token")
                : acceptOthers || HasOtherScheme(value) ? Credential.None : Credential.Malformed("the Authorization header has no scheme");
        }

        if (value.Length > Bearer.Length && value[Bearer.Length] != ' ')
        {
            return Credential.Malformed("the Authorization header's scheme is none that is known");
        }

        var text = value.AsMemory(Bearer.Length).TrimStart(' ');
        return acceptOthers && !TokenSecret.HasMark(text.Span) && signed?.ClaimsToBeOurs(text.Span) != true
            ? Credential.None
            : Credential.Given(text);
    }

    // "Basic …" and the like concern another handler of the host; without one they open nothing.
    private static bool HasOtherScheme(string value)
    {
        var space = value.IndexOf(' ');
        if (space <= 0)
        {
            return false;
        }

        foreach (var c in value.AsSpan(0, space))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    // The framework's own cookies collection keeps one of two cookies of a name and ignores case.
    private static int ReadCookies(StringValues headers, out ReadOnlyMemory<char> cookie)
    {
        cookie = default;
        var count = 0;
        foreach (var header in headers)
        {
            var rest = header.AsMemory();
            while (!rest.IsEmpty)
            {
                var end = rest.Span.IndexOf(';');
                var pair = (end < 0 ? rest : rest[..end]).Trim();
                rest = end < 0 ? default : rest[(end + 1)..];
                var equals = pair.Span.IndexOf('=');
                var name = equals < 0 ? pair : pair[..equals].TrimEnd();
                if (name.Span.SequenceEqual(GqlAuthTokenDefaults.CookieName))
                {
                    count++;
                    cookie = equals < 0 ? default : pair[(equals + 1)..].TrimStart();
                }
            }
        }

        return count;
    }
}
