using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>What came back over HTTP.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type of the body.</param>
/// <param name="Headers">All headers; several values of one are joined by commas.</param>
/// <param name="Body">The body, to the character.</param>
public sealed record Answer(HttpStatusCode Status, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The messages of the errors, in order.</summary>
    public IReadOnlyList<string> Messages =>
        Json.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()!)]
            : [];

    /// <summary>Whether the answer has data other than null.</summary>
    public bool HasData => Json.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null;

    /// <summary>Reads a response.</summary>
    /// <param name="response">The response.</param>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, headers, await response.Content.ReadAsStringAsync());
    }
}
