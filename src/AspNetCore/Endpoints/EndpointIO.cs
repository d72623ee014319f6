using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Reads requests and writes answers of the endpoints.</summary>
internal static partial class EndpointIO
{
    private const int MaxBodySize = 256 * 1024;

    /// <summary>Says why a request is refused as one that another site may have caused, or <see langword="null"/>.</summary>
    /// <remarks>
    /// The host may know its staff by a cookie, which a browser sends along with whatever a page asks for. JSON makes it ask
    /// first, and these endpoints answer no such question; where the host's CORS answers it, the browser still says which site
    /// the page is from.
    /// </remarks>
    public static (int Status, string Message)? ExplainForgery(HttpRequest request)
    {
        if (!ComesFromThisSite(request))
        {
            return (StatusCodes.Status403Forbidden, "The request comes from another site.");
        }

        return HttpMethods.IsGet(request.Method)
            || (request.Headers.ContentType.Count == 1
                && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            ? null
            : (StatusCodes.Status415UnsupportedMediaType, "Send the content type application/json.");
    }

    /// <summary>Whether the browser doesn't say that a page of another site caused the request.</summary>
    public static bool ComesFromThisSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count == 0 || (site.Count == 1 && site[0] is ("same-origin" or "none"));
    }

    /// <summary>
    /// A handler that refuses what another site may have caused, and answers 503 when the store can't be asked: nobody has made a
    /// mistake, and it may be tried again.
    /// </summary>
    public static RequestDelegate Guarded(Func<HttpContext, Task> handle) => async context =>
    {
        if (ExplainForgery(context.Request) is { } fault)
        {
            await RefuseAsync(context, fault.Status, fault.Message).ConfigureAwait(false);
            return;
        }

        try
        {
            await handle(context).ConfigureAwait(false);
        }
        catch (TokenStoreUnavailableException exception) when (!context.Response.HasStarted)
        {
            LogUnavailable(context.RequestServices.GetRequiredService<ILogger<TokenService>>(), exception);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, exception.Message).ConfigureAwait(false);
        }
    };

    /// <summary>Reads a body.</summary>
    /// <returns>The body, or <see langword="null"/> when it is none that is understood.</returns>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxBodySize + 1);
        try
        {
            var length = await context.Request.Body
                .ReadAtLeastAsync(buffer.AsMemory(0, MaxBodySize + 1), MaxBodySize + 1, throwOnEndOfStream: false, context.RequestAborted)
                .ConfigureAwait(false);
            return length > MaxBodySize ? null : JsonSerializer.Deserialize(buffer.AsSpan(0, length), type);
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Writes an answer, which nobody on the way may keep.</summary>
    public static Task WriteAsync<T>(HttpContext context, int status, T body, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsJsonAsync(body, type, contentType: null, context.RequestAborted);
    }

    /// <summary>Refuses a request.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string message, params string[] path) =>
        WriteAsync(context, status, new ErrorsBody([new TokenFault(path, message)]), TokenJson.Default.ErrorsBody);

    [LoggerMessage(12, LogLevel.Error, "A request to manage tokens could not be served.")]
    public static partial void LogUnavailable(ILogger logger, Exception exception);
}
