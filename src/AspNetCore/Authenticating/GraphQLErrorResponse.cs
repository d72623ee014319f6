using System;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Answers a request with one error in the shape of a GraphQL response.</summary>
internal static class GraphQLErrorResponse
{
    private const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Writes the answer, unless one is on its way already.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string message, string category)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = Accepts(context.Request) ? GraphQLResponse + "; charset=utf-8" : "application/json; charset=utf-8";
        var writer = new Utf8JsonWriter(response.BodyWriter);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("errors");
            writer.WriteStartObject();
            writer.WriteString("message", message);
            writer.WriteStartObject("extensions");
            writer.WriteString(ResponseKeys.Category, category);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await response.CompleteAsync().ConfigureAwait(false);
    }

    private static bool Accepts(HttpRequest request)
    {
        foreach (var accept in request.Headers.Accept)
        {
            if (accept is not null && accept.Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
