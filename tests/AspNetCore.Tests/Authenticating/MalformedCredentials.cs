using System.Text;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Three hundred ways to send a credential that is none. Each is a set of headers; the token is a valid one.</summary>
public static class MalformedCredentials
{
    /// <summary>All of them, with what they are.</summary>
    public static IEnumerable<(string Name, (string Name, string Value)[] Headers)> For(string token)
    {
        var random = new Random(20260301);
        var texts = Lengths(token, random).Concat(Characters(token, random)).Concat(WrongTokens(token)).Concat(JsonWebTokens()).ToArray();
        foreach (var (name, text) in texts)
        {
            yield return ($"header: {name}", [("Authorization", "Bearer " + text)]);
        }

        // A cookie ends at a semicolon, and what is blank around it doesn't count.
        foreach (var (name, text) in texts.Where(item => !item.Text.Contains(';') && item.Text.Trim() != token))
        {
            yield return ($"cookie: {name}", [("Cookie", "graphql-access=" + text)]);
        }

        foreach (var (name, value) in Headers(token))
        {
            yield return ($"header as a whole: {name}", [("Authorization", value)]);
        }

        yield return ("two headers", [("Authorization", "Bearer " + token), ("Authorization", "Bearer " + token)]);
        yield return ("a header of Basic and one of Bearer", [("Authorization", "Basic YTpi"), ("Authorization", "Bearer " + token)]);
        yield return ("cookie twice in one header", [("Cookie", $"graphql-access={token}; graphql-access={token}")]);
        yield return ("cookie twice, first valid", [("Cookie", $"graphql-access={token}; a=b; graphql-access=x")]);
        yield return ("cookie twice, last valid", [("Cookie", $"graphql-access=x; graphql-access={token}")]);
        yield return ("two cookie headers", [("Cookie", $"graphql-access={token}"), ("Cookie", $"graphql-access={token}")]);
        yield return ("cookie without a value", [("Cookie", "graphql-access")]);
        yield return ("cookie in quotes", [("Cookie", $"graphql-access=\"{token}\"")]);
        yield return ("cookie with the scheme", [("Cookie", $"graphql-access=Bearer {token}")]);
    }

    private static IEnumerable<(string Name, string Text)> Lengths(string token, Random random)
    {
        foreach (var length in Enumerable.Range(0, 65).Where(length => length % 2 == 0))
        {
            yield return ($"first {length} characters", token[..length]);
        }

        for (var i = 1; i <= 16; i++)
        {
            yield return ($"{i} characters too many", token + new string((char)('a' + random.Next(26)), i));
        }

        yield return ("twice over", token + token);
        yield return ("64 KB", new string('a', 65_536));
        yield return ("1 MB", new string('a', 1_048_576));
        yield return ("1 MB that begins well", token + new string('a', 1_048_576));
    }

    private static IEnumerable<(string Name, string Text)> Characters(string token, Random random)
    {
        foreach (var c in "äßЖ中́￿\u0001~%+/=.-\\\"',<>{} \t")
        {
            var place = random.Next(token.Length);
            yield return ($"U+{(int)c:X4} at {place}", token[..place] + c + token[(place + 1)..]);
        }

        yield return ("an emoji", token[..^2] + "🔑");
        yield return ("full-width letters", string.Concat(token.Select(c => c > ' ' ? (char)(c + 0xFEE0) : c)));
        yield return ("percent-encoded", string.Concat(token.Select(c => $"%{(int)c:X2}")));
        yield return ("base64", Convert.ToBase64String(Encoding.ASCII.GetBytes(token)));
        yield return ("reversed", new string(token.Reverse().ToArray()));
        yield return ("upper case", token.ToUpperInvariant());
        yield return ("a trailing comma", token + ",");
        yield return ("a list of two", $"{token}, {token}");
        yield return ("a list with a scheme", $"{token}, Bearer {token}");
        yield return ("a list of Basic too", $"{token}, Basic YTpi");
    }

    private static IEnumerable<(string Name, string Text)> WrongTokens(string token)
    {
        for (var i = 5; i < token.Length; i += 3)
        {
            yield return ($"wrong checksum by character {i}", token[..i] + (token[i] == 'a' ? 'b' : 'a') + token[(i + 1)..]);
        }

        for (var i = 0; i < 6; i++)
        {
            yield return ($"unknown token {i}", TokenSecret.Create());
            yield return ($"wrong secret {i}", Tokens.WithOtherSecret(token));
        }

        yield return ("another mark", Tokens.WithChecksum("gqlx_" + token[5..59]));
        yield return ("another separator", Tokens.WithChecksum(token[..15] + "-" + token[16..59]));
        yield return ("the prefix alone", token[..15]);
        yield return ("the secret alone", token[16..]);
    }

    private static IEnumerable<(string Name, string Text)> JsonWebTokens()
    {
        const string signature = "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
        foreach (var header in new[] { """{"alg":"none"}""", """{"alg":"NonE"}""", """{"alg":"HS256","typ":"JWT"}""", """{"alg":"RS256","kid":"../../dev/null"}""" })
        {
            foreach (var claims in new[] { """{"sub":"1","permission":"*"}""", """{"sub":"1","nbf":9999999999}""", """{"aud":"elsewhere"}""" })
            {
                var head = $"{Url(header)}.{Url(claims)}.";
                yield return ($"JWT {header} {claims} stripped", head);
                yield return ($"JWT {header} {claims} signed by somebody", head + signature);
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Headers(string token)
    {
        foreach (var scheme in new[] { "bearer", "BEARER", "bEaReR", "Bearer" })
        {
            yield return ($"{scheme} alone", scheme);
            yield return ($"{scheme} and a tab", $"{scheme}\t{token}");
            yield return ($"{scheme} and no blank", scheme + token);
            yield return ($"{scheme} and a colon", $"{scheme}: {token}");
            yield return ($"{scheme} twice", $"{scheme} {scheme} {token}");
            yield return ($"{scheme} and a wrong token", $"{scheme} {Tokens.WithOtherSecret(token)}");
            yield return ($"{scheme} in quotes", $"{scheme} \"{token}\"");
            yield return ($"{scheme} with a name", $"{scheme} token={token}");
        }

        yield return ("no scheme", token);
        yield return ("nonsense", "x");
        yield return ("a comma first", $", Bearer {token}");
        yield return ("an equals sign", $"Bearer={token}");
    }

    private static string Url(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
