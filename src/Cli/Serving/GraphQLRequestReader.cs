using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using GqlAuthTooling.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Reads requests as "GraphQL over HTTP" says: POST with JSON, GET with the parameters of the same names.</summary>
internal static class GraphQLRequestReader
{
    // Of two members of one name, one would be decided about and another might be meant.
    private static readonly JsonDocumentOptions JsonOptions = new() { AllowDuplicateProperties = false };

    /// <summary>How long a body may be.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The request, or why it can't be read.</returns>
    public static async Task<(GraphQLRequest? Request, UnreadableRequest? Fault)> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return OfQuery(request.Query);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = "GET, POST";
            return Refused(StatusCodes.Status405MethodNotAllowed, "Send GraphQL requests by POST; queries may come by GET too.");
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, "Send the content type application/json, in UTF-8.");
        }

        try
        {
            return OfJson(await UnicodeJson.ParseAsync(request.Body, JsonOptions, request.HttpContext.RequestAborted).ConfigureAwait(false));
        }
        catch (JsonException e)
        {
            return Refused($"The request is no JSON: {e.Message}");
        }
        catch (BadHttpRequestException e)
        {
            return Refused(e.StatusCode, e.Message);
        }
        catch (IOException e)
        {
            return Refused($"The request could not be read: {e.Message}");
        }
    }

    private static (GraphQLRequest? Request, UnreadableRequest? Fault) OfQuery(IQueryCollection query)
    {
        if (!query.TryGetValue("variables", out var text) || string.IsNullOrEmpty(text))
        {
            return Of(query["query"], query["operationName"], null);
        }

        try
        {
            var json = UnicodeJson.Parse(text.ToString(), JsonOptions);
            return json.ValueKind == JsonValueKind.Object
                ? Of(query["query"], query["operationName"], json)
                : Refused("The parameter variables is no JSON object.");
        }
        catch (JsonException e)
        {
            return Refused($"The parameter variables is no JSON: {e.Message}");
        }
    }

    private static (GraphQLRequest? Request, UnreadableRequest? Fault) OfJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Refused("The request is no JSON object. One request at a time is answered.");
        }

        var hasVariables = json.TryGetProperty("variables", out var variables) && variables.ValueKind != JsonValueKind.Null;
        var hasName = json.TryGetProperty("operationName", out var name) && name.ValueKind != JsonValueKind.Null;
        return !json.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String
            ? Refused("The request has no text \"query\".")
            : hasVariables && variables.ValueKind != JsonValueKind.Object ? Refused("\"variables\" is no object.")
            : hasName && name.ValueKind != JsonValueKind.String ? Refused("\"operationName\" is no text.")
            : Of(query.GetString(), hasName ? name.GetString() : null, hasVariables ? variables : null);
    }

    private static (GraphQLRequest? Request, UnreadableRequest? Fault) Of(string? query, string? name, JsonElement? variables) =>
        string.IsNullOrWhiteSpace(query)
            ? Refused("The request has no query.")
            : (new GraphQLRequest(query, string.IsNullOrEmpty(name) ? null : name, variables), null);

    private static (GraphQLRequest? Request, UnreadableRequest? Fault) Refused(string message) =>
        Refused(StatusCodes.Status400BadRequest, message);

    private static (GraphQLRequest? Request, UnreadableRequest? Fault) Refused(int status, string message) =>
        (null, new UnreadableRequest(status, message));
}
