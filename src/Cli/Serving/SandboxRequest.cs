using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>A request to show.</summary>
/// <param name="Query">The operation.</param>
/// <param name="WithToken">Whether it is sent with the token.</param>
internal sealed record SandboxRequest(string Query, bool WithToken)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The request as one line for a shell.</summary>
    /// <param name="url">The address of the server.</param>
    /// <param name="token">The token, or <see langword="null"/>.</param>
    public string ToCurl(string url, string? token)
    {
        var body = new JsonObject { ["query"] = Query }.ToJsonString(Plain);
        var authorization = WithToken && token is not null ? $" -H 'Authorization: Bearer {token}'" : string.Empty;
        return $"curl {url}/graphql{authorization} -H 'Content-Type: application/json' -d {Quoted(body)}";
    }

    // Within single quotes a shell changes nothing; the quote itself stands outside of them.
    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
