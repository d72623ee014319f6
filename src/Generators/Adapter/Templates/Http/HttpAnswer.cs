using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What the headers of a request ask for, and those of its response say.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class HttpAnswer
    {
        /// <summary>Whether a request has a header; one that didn't come over HTTP asks for nothing.</summary>
        public static bool Asks(EngineContext context, string header) =>
            HttpOf(context) is { } http && http.Request.Headers.ContainsKey(header);

        /// <summary>
        /// Says that something deprecated was used, and from when it may be gone: the first day, where several operations share
        /// one response. Since when it is deprecated nobody wrote down; the server knows it since it started.
        /// </summary>
        public static void SayDeprecated(EngineContext context, GqlAuthSchema schema, DateTimeOffset? removal)
        {
            if (HttpOf(context) is not { Response: { HasStarted: false } response })
            {
                return;
            }

            lock (response)
            {
                var first = SaidIn(response) is { } said && !(removal < said) ? said : removal;
                response.Headers[DeprecationHeaders.Deprecation] = DeprecationHeaders.DeprecationValue(schema.StartedAt, first);
                if (first is { } day)
                {
                    response.Headers[DeprecationHeaders.Sunset] = DeprecationHeaders.SunsetValue(day);
                }
            }
        }

        /// <summary>The HTTP request that an operation came with; null when it came otherwise.</summary>
        public static HttpContext? HttpOf(EngineContext context) => Engine.StateOf(context, nameof(HttpContext)) as HttpContext;

        private static DateTimeOffset? SaidIn(HttpResponse response) => DateTimeOffset.TryParseExact(
            response.Headers[DeprecationHeaders.Sunset].ToString(),
            "R",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var day)
            ? day
            : null;
    }
}
