using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The style sheet and the script of the page, which are inside this assembly.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, Asset> Assets = new(StringComparer.Ordinal)
    {
        ["page.css"] = Load("page.css", "text/css; charset=utf-8"),
        ["page.js"] = Load("page.js", "text/javascript; charset=utf-8"),
    };

    /// <summary>The name of an asset with what makes its address another one when its content changes.</summary>
    public static string Versioned(string name) => $"{name}?v={Assets[name].Version}";

    /// <summary>Answers with an asset.</summary>
    public static async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        if (!Assets.TryGetValue((string?)context.Request.RouteValues["file"] ?? string.Empty, out var asset))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = asset.ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = context.Request.Query["v"] == asset.Version ? "private, max-age=31536000, immutable" : "no-cache";
        response.ContentLength = asset.Content.Length;
        await response.Body.WriteAsync(asset.Content, context.RequestAborted).ConfigureAwait(false);
    }

    private static Asset Load(string name, string contentType)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("GqlAuthTooling.Page." + name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return new Asset(contentType, bytes, Convert.ToHexString(SHA256.HashData(bytes), 0, 8));
    }

    private sealed record Asset(string ContentType, byte[] Content, string Version);
}
