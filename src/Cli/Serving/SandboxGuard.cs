using System;
using System.Net;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Says on every response that it comes from a sandbox, and refuses requests that were meant for another machine.</summary>
internal static class SandboxGuard
{
    /// <summary>The header of every response.</summary>
    public const string Header = "GqlAuth-Sandbox";

    /// <summary>The check.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What comes behind.</param>
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers[Header] = "true";

        // A page of another site can make its own name mean 127.0.0.1; the browser then still sends that name.
        if (IsLoopback(context.Request.Host.Host))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        await context.Response.WriteAsync("This sandbox answers requests to 127.0.0.1 and localhost only.\n", context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Whether no page of another site caused a request, as far as the browser says.</summary>
    /// <param name="request">The request.</param>
    // Old browsers say nothing but where a page comes from, and that not on all requests; programs say nothing at all.
    public static bool ComesFromThisSite(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return EndpointIO.ComesFromThisSite(request)
            && (origin.Count == 0
                || (origin.Count == 1 && string.Equals(origin[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
