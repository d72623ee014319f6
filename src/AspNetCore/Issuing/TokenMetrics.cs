using System.Diagnostics.Metrics;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The counters of the meter <c>GqlAuthTooling.Tokens</c>.</summary>
internal static class TokenMetrics
{
    private static readonly Meter Meter = new("GqlAuthTooling.Tokens");

    public static readonly Counter<long> Issued =
        Meter.CreateCounter<long>("gqlauth.tokens.issued", "{token}", "Tokens that were issued.");

    public static readonly Counter<long> Revoked =
        Meter.CreateCounter<long>("gqlauth.tokens.revoked", "{token}", "Tokens that were revoked.");

    public static readonly Counter<long> Refused =
        Meter.CreateCounter<long>("gqlauth.credentials.refused", "{request}", "Requests whose credential was refused, by reason.");

    public static readonly Counter<long> SignInsRefused =
        Meter.CreateCounter<long>("gqlauth.signins.refused", "{attempt}", "Attempts to sign in that were refused, by kind and reason.");
}
