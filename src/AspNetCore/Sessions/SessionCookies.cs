using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Finds session cookies in requests and answers, and takes them out.</summary>
internal sealed class SessionCookies(
    IOptions<GraphQLSessionOptions> options,
    IOptions<SessionOptions> session,
    IAuthenticationSchemeProvider schemes,
    IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    private string[]? _names;

    /// <summary>Whether they are disabled on GraphQL paths.</summary>
    public bool AreDisabled => options.Value.Disable;

    /// <summary>Whether a request has one.</summary>
    public async Task<bool> AreGivenAsync(HttpRequest request)
    {
        if (request.Headers.Cookie.Count == 0)
        {
            return false;
        }

        var names = await NamesAsync().ConfigureAwait(false);
        return PairsOf(request.Headers.Cookie).Any(pair => IsOne(NameOf(pair), names));
    }

    /// <summary>Takes them out of a request, so that nobody who comes later sees them.</summary>
    public async Task RemoveAsync(HttpRequest request)
    {
        var names = await NamesAsync().ConfigureAwait(false);
        var rest = string.Join("; ", PairsOf(request.Headers.Cookie).Where(pair => !IsOne(NameOf(pair), names)));
        request.Headers.Cookie = rest.Length == 0 ? StringValues.Empty : rest;
    }

    /// <summary>Takes them out of an answer that has not begun.</summary>
    public async Task RemoveAsync(HttpResponse response)
    {
        var set = response.Headers.SetCookie;
        if (set.Count == 0)
        {
            return;
        }

        var names = await NamesAsync().ConfigureAwait(false);
        var rest = set.Where(cookie => !IsOne(NameOf(cookie ?? string.Empty), names)).ToArray();
        response.Headers.SetCookie = rest;
    }

    private static IEnumerable<string> PairsOf(StringValues headers) => headers
        .SelectMany(header => (header ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(string pair)
    {
        var end = pair.AsSpan().IndexOfAny('=', ';');
        return (end < 0 ? pair : pair[..end]).Trim();
    }

    // A long one is sent in pieces: its name, C1, its name, C2.
    private static bool IsOne(string name, string[] names)
    {
        foreach (var session in names)
        {
            if (name.StartsWith(session, StringComparison.OrdinalIgnoreCase)
                && (name.Length == session.Length
                    || (name.Length > session.Length + 1
                        && name[session.Length] is 'C' or 'c'
                        && !name.AsSpan(session.Length + 1).ContainsAnyExceptInRange('0', '9'))))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<string[]> NamesAsync()
    {
        if (_names is { } known)
        {
            return known;
        }

        var names = new HashSet<string>(options.Value.CookieNames, StringComparer.Ordinal);
        Add(session.Value.Cookie.Name);
        foreach (var scheme in await schemes.GetAllSchemesAsync().ConfigureAwait(false))
        {
            if (typeof(CookieAuthenticationHandler).IsAssignableFrom(scheme.HandlerType))
            {
                Add(cookies.Get(scheme.Name).Cookie.Name);
            }
        }

        return _names = [.. names];

        void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name))
            {
                names.Add(name);
            }
        }
    }
}
