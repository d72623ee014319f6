using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Reads the forms of the page, which are small and have no files.</summary>
internal static class PageForm
{
    private const int MaxSize = 256 * 1024;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 2048, KeyLengthLimit = 256, ValueLengthLimit = 64 * 1024, BufferBodyLengthLimit = MaxSize,
    };

    /// <summary>Reads a form.</summary>
    /// <returns>The form, or <see langword="null"/> when there is none or it is too long.</returns>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength is > MaxSize
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // A request that doesn't say how long it is may still be too long.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxSize;
        }

        // Antiforgery reads the form from the same feature.
        context.Features.Set<IFormFeature>(new FormFeature(request, Limits));
        return await request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
