using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>What the three hundred malformed credentials are on a server that accepts JSON web tokens, and some more.</summary>
public class MalformedSignedTokensTests
{
    private const string NotValid = """{"errors":[{"message":"The access token is not valid.","extensions":{"category":"authentication"}}]}""";

    [Theory]
    [InlineData("HS256")]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task MalformedCredentials_AreAllRefusedWith401(string algorithm)
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor(algorithm));
        var (opaque, signed) = ((await server.IssueAsync()).Secret, await server.CustomerAsync());
        Assert.True((await server.SendAsync(signed.Secret)).IsSuccessStatusCode);
        var cases = Forgeries(signed, algorithm)
            .Select(forgery => (forgery.Name, Headers: new[] { ("Authorization", "Bearer " + forgery.Token) }))
            .Concat(algorithm == "RS256" ? MalformedCredentials.For(opaque) : [])
            .ToArray();
        Assert.True(cases.Length >= (algorithm == "RS256" ? 340 : 40), $"{cases.Length} cases");
        foreach (var (name, headers) in cases)
        {
            var context = await server.SendRawAsync(headers);
            var body = await new StreamReader(context.Response.Body).ReadToEndAsync();
            Assert.True(context.Response.StatusCode == 401, $"{name}: {context.Response.StatusCode} {body}");
            Assert.Equal(NotValid, body);
        }

        Assert.DoesNotContain(server.Log.Entries, entry => entry.StartsWith("Error", StringComparison.Ordinal));
        var payload = signed.Secret.Split('.')[1][..40];
        Assert.DoesNotContain(server.Log.Entries, entry => entry.Contains(payload, StringComparison.Ordinal));
        Assert.True((await server.SendAsync(signed.Secret)).IsSuccessStatusCode);
    }

    private static IEnumerable<(string Name, string Token)> Forgeries(IssuedToken issued, string algorithm) =>
        Headers(issued.Secret, algorithm).Concat(WrongKeys(issued, algorithm)).Concat(WrongClaims(issued, algorithm)).Concat(Texts(issued.Secret));

    private static IEnumerable<(string Name, string Token)> Headers(string token, string algorithm)
    {
        foreach (var header in new[]
        {
            """{"alg":"none","kid":"k1","typ":"at+jwt"}""",
            """{"alg":"NONE","kid":"k1","typ":"at+jwt"}""",
            """{"alg":"","kid":"k1","typ":"at+jwt"}""",
            """{"kid":"k1","typ":"at+jwt"}""",
            $$"""{"alg":"{{algorithm}}","typ":"at+jwt"}""",
            $$"""{"alg":"{{algorithm}}","kid":"k2","typ":"at+jwt"}""",
            $$"""{"alg":"{{algorithm}}","kid":"K1","typ":"at+jwt"}""",
            $$"""{"alg":"{{algorithm}}","kid":1,"typ":"at+jwt"}""",
            $$"""{"alg":"{{algorithm}}","kid":"../../dev/null","typ":"at+jwt"}""",
            $$"""{"alg":"{{algorithm}}","kid":"k1","typ":"at+jwt","crit":["exp"]}""",
            "{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\",\"typ\":\"at+jwt\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}",
            """{"alg":"HS384","kid":"k1","typ":"at+jwt"}""",
            """{"alg":"PS256","kid":"k1","typ":"at+jwt"}""",
            """{"alg":"dir","enc":"A128GCM","kid":"k1"}""",
            "[]", "{", "null", "",
        })
        {
            yield return ($"header {header}", SignedTokens.WithHeader(token, header));
            yield return ($"header {header}, stripped", SignedTokens.WithHeader(token, header, isStripped: true));
        }
    }

    private static IEnumerable<(string Name, string Token)> WrongKeys(IssuedToken issued, string algorithm)
    {
        var prefix = issued.Info.Prefix;
        yield return ("another RSA key", SignedTokens.Forge(SignedTokens.With(new RsaSecurityKey(SignedTokens.OtherRsa), "RS256"), prefix));
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        yield return ("another ECDSA key", SignedTokens.Forge(SignedTokens.With(new ECDsaSecurityKey(ecdsa), "ES256"), prefix));
        yield return ("another secret", SignedTokens.Forge(SignedTokens.With(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)), "HS256"), prefix));
        yield return ("no signature", SignedTokens.Forge(null, prefix));

        // What anybody can know of the key, taken for a secret.
        foreach (var known in new[]
        {
            SignedTokens.Rsa.ExportRSAPublicKey(), SignedTokens.Rsa.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(SignedTokens.Rsa.ExportSubjectPublicKeyInfoPem()), SignedTokens.Ecdsa.ExportSubjectPublicKeyInfo(),
        })
        {
            yield return ("the public key as a secret", SignedTokens.Forge(SignedTokens.With(new SymmetricSecurityKey(known), "HS256"), prefix));
        }

        yield return ($"the right key for another algorithm than {algorithm}", algorithm == "RS256"
            ? SignedTokens.Forge(SignedTokens.With(new RsaSecurityKey(SignedTokens.Rsa), "RS512"), prefix)
            : SignedTokens.Forge(SignedTokens.With(new SymmetricSecurityKey([.. SignedTokens.Secret, .. SignedTokens.Secret]), "HS512"), prefix));
    }

    private static IEnumerable<(string Name, string Token)> WrongClaims(IssuedToken issued, string algorithm)
    {
        var credentials = algorithm switch
        {
            "HS256" => SignedTokens.With(new SymmetricSecurityKey(SignedTokens.Secret), "HS256"),
            "ES256" => SignedTokens.With(new ECDsaSecurityKey(SignedTokens.Ecdsa), "ES256"),
            _ => SignedTokens.With(new RsaSecurityKey(SignedTokens.Rsa), "RS256"),
        };
        var prefix = issued.Info.Prefix;
        yield return ("wrong audience", SignedTokens.Forge(credentials, prefix, audience: "https://elsewhere.example"));
        yield return ("no audience", SignedTokens.Forge(credentials, prefix, audience: null));
        yield return ("wrong issuer", SignedTokens.Forge(credentials, prefix, issuer: "https://elsewhere.example"));
        yield return ("no issuer", SignedTokens.Forge(credentials, prefix, issuer: null));
        yield return ("wrong type", SignedTokens.Forge(credentials, prefix, type: "JWT"));
        yield return ("no type", SignedTokens.Forge(credentials, prefix, type: null));
        yield return ("future nbf", SignedTokens.Forge(credentials, prefix, begins: TimeSpan.FromSeconds(1)));
        yield return ("at its end", SignedTokens.Forge(credentials, prefix, begins: TimeSpan.FromHours(-1), ends: TimeSpan.Zero));
        yield return ("no end", SignedTokens.Forge(credentials, prefix, hasEnd: false));
        yield return ("more scope than was issued", SignedTokens.Forge(credentials, prefix));
        yield return ("never issued", SignedTokens.Forge(credentials, TokenSecret.CreatePrefix(TokenKind.Customer)));
        yield return ("no prefix", SignedTokens.Forge(credentials, ""));
        yield return ("a prefix that is none", SignedTokens.Forge(credentials, "gqlx_0123456789"));
        yield return ("a whole secret as a prefix", SignedTokens.Forge(credentials, TokenSecret.Create()));
        yield return ("something else as a prefix", SignedTokens.Forge(credentials, "'; DROP TABLE \"GqlAuthTokens\"; --"));
    }

    private static IEnumerable<(string Name, string Token)> Texts(string token)
    {
        var parts = token.Split('.');
        yield return ("no signature", $"{parts[0]}.{parts[1]}.");
        yield return ("no payload", $"{parts[0]}..{parts[2]}");
        yield return ("two parts", $"{parts[0]}.{parts[1]}");
        yield return ("four parts", token + ".x");
        yield return ("five parts", token + ".x.y");
        yield return ("padding", token + "=");
        yield return ("a blank inside", token.Insert(parts[0].Length + 5, " "));
        yield return ("a unicode letter", token[..^3] + "é" + token[^2..]);
        yield return ("twice", token + token);
        yield return ("1 MB", $"{parts[0]}.{new string('A', 1_048_576)}.{parts[2]}");
        yield return ("4 KB", $"{parts[0]}.{new string('A', 4096 - parts[0].Length - parts[2].Length - 2)}.{parts[2]}");
        yield return ("another last character", token[..^1] + (token[^1] == 'A' ? 'B' : 'A'));
        for (var i = 2; i < token.Length; i += 61)
        {
            yield return ($"another character {i}", token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]);
        }
    }
}
