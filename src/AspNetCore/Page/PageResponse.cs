using System;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Writes a view as a whole document, with the headers that keep it from doing or telling anything else.</summary>
internal static class PageResponse
{
    // Nothing but our own style sheet and script is loaded, nobody may frame the page, and forms go nowhere else.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Writes a view.</summary>
    /// <param name="page">The request.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="title">What the view is called.</param>
    /// <param name="body">What it shows.</param>
    public static Task WriteAsync(PageContext page, int status, string title, Html body)
    {
        var html = Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="stylesheet" href="{page.Root}/assets/{PageAssets.Versioned("page.css")}">
            <script src="{page.Root}/assets/{PageAssets.Versioned("page.js")}" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to content</a>
            <header class="bar"><nav aria-label="Pages"><a href="{page.Root}">API tokens</a></nav><p>Signed in as <strong><bdi>{CallerName.Of(page.Http.User)}</bdi></strong></p></header>
            <main id="main" tabindex="-1">
            {body}
            </main>
            </body>
            </html>

            """);
        var bytes = Encoding.UTF8.GetBytes(html.ToString());
        var response = page.Http.Response;
        Protect(response);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(page.Http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(bytes, page.Aborted).AsTask();
    }

    /// <summary>Sends the browser to another view, so that a reload repeats nothing.</summary>
    public static void Redirect(PageContext page, string address)
    {
        Protect(page.Http.Response);
        page.Http.Response.StatusCode = StatusCodes.Status303SeeOther;
        page.Http.Response.Headers.Location = address;
    }

    /// <summary>Writes that something did not work, and what to do.</summary>
    public static Task RefuseAsync(PageContext page, int status, string title, string advice) => WriteAsync(
        page, status, title, Html.Of($"""<h1>{title}</h1><p role="alert">{advice}</p><p><a href="{page.Root}">Back to all tokens</a></p>"""));

    private static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
