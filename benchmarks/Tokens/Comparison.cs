using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>
/// What validating a known opaque token costs beside the validation of JSON web tokens by Microsoft.IdentityModel, side by side: one
/// round of each after the other, so that a busy machine is busy for all of them.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 31;
    private const int CallsOfOurs = 50_000;
    private const int CallsOfTheirs = 500;
    private const double LeastOverHs256 = 8;
    private const double LeastOverRs256 = 50;

    /// <summary>Measures and compares.</summary>
    /// <returns>0 when what is promised holds.</returns>
    public static async Task<int> RunAsync()
    {
        var file = Path.GetTempFileName();
        using var host = await TokenHost.StartAsync($"sqlite:{file}");
        var issued = await host.Services.GetRequiredService<TokenService>().IssueAsync(
            new TokenRequest { Description = "benchmark", Permissions = ["Order:read"] }, "benchmark");
        var validator = host.Services.GetRequiredService<TokenValidator>();
        var secret = issued.Secret.AsMemory();
        using var rsa = RSA.Create(2048);
        var (hs256, rs256) = (
            new SignedToken(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)), SecurityAlgorithms.HmacSha256),
            new SignedToken(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));
        var times = new double[3, Rounds];
        for (var round = -3; round < Rounds; round++)
        {
            var opaque = Time(CallsOfOurs, () => validator.ValidateAsync(secret).GetAwaiter().GetResult().IsValid);
            var (hs, rs) = (Time(CallsOfTheirs, hs256.Validate), Time(CallsOfTheirs, rs256.Validate));
            if (round >= 0)
            {
                (times[0, round], times[1, round], times[2, round]) = (opaque, hs, rs);
            }
        }

        await host.StopAsync();
        File.Delete(file);
        var (ours, overHs256, overRs256) = (Median(times, 0), Median(times, 1) / Median(times, 0), Median(times, 2) / Median(times, 0));
        Console.WriteLine(
            $"opaque {ours:F0} ns; HS256 {Median(times, 1):F0} ns, {overHs256:F1} times as long; "
            + $"RS256 {Median(times, 2):F0} ns, {overRs256:F1} times as long (medians of {Rounds} rounds)");
        return overHs256 >= LeastOverHs256 && overRs256 >= LeastOverRs256 ? 0 : 1;
    }

    private static double Time(int calls, Func<bool> validate)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            if (!validate())
            {
                throw new InvalidOperationException("A token that is valid was refused.");
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static double Median(double[,] times, int row)
    {
        var sorted = Enumerable.Range(0, Rounds).Select(round => times[row, round]).Order().ToArray();
        return sorted[Rounds / 2];
    }

    // The claims that the opaque token has, and the checks that any server would make.
    private sealed class SignedToken
    {
        private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
        private readonly TokenValidationParameters _parameters;
        private readonly string _token;

        public SignedToken(SecurityKey key, string algorithm)
        {
            key.KeyId = "k1";
            _parameters = new TokenValidationParameters
            {
                ValidIssuer = "https://shop.example",
                ValidAudience = "https://shop.example/graphql",
                IssuerSigningKey = key,
                ValidAlgorithms = [algorithm],
            };
            _token = _handler.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = _parameters.ValidIssuer,
                Audience = _parameters.ValidAudience,
                SigningCredentials = new SigningCredentials(key, algorithm),
                Claims = new Dictionary<string, object> { ["jti"] = "gqli_0123456789", ["sub"] = "warehouse", ["scope"] = "Order:read" },
            });
        }

        public bool Validate() => _handler.ValidateTokenAsync(_token, _parameters).GetAwaiter().GetResult().IsValid;
    }
}
