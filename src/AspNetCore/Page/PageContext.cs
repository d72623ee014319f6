using System;
using System.Threading;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>A request for the page, with what every view of it needs.</summary>
internal sealed class PageContext
{
    private readonly IAntiforgery _antiforgery;

    /// <summary>Describes a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="antiforgery">Makes and checks the tokens of forms.</param>
    /// <param name="now">The time of the request.</param>
    /// <param name="depth">How many segments of the path stand behind the page's own.</param>
    public PageContext(HttpContext http, IAntiforgery antiforgery, DateTimeOffset now, int depth)
    {
        Http = http;
        _antiforgery = antiforgery;
        Now = now;
        Root = RootOf(http.Request, depth);
    }

    /// <summary>The request.</summary>
    public HttpContext Http { get; }

    /// <summary>The time of the request.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The address of the list, without a slash at its end. All other addresses begin with it.</summary>
    public string Root { get; }

    /// <summary>Gives up when nobody waits any more.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The field that shows that a form is one of ours, given to this caller.</summary>
    public Html FormToken()
    {
        var tokens = _antiforgery.GetAndStoreTokens(Http);
        return Html.Of($"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">""");
    }

    /// <summary>Whether a form was sent by a page of ours that was given to this caller.</summary>
    public async System.Threading.Tasks.Task<bool> IsOursAsync() =>
        EndpointIO.ComesFromThisSite(Http.Request) && await _antiforgery.IsRequestValidAsync(Http).ConfigureAwait(false);

    private static string RootOf(HttpRequest request, int depth)
    {
        var path = request.PathBase.Add(request.Path).ToUriComponent().TrimEnd('/');
        for (var i = 0; i < depth; i++)
        {
            path = path[..path.LastIndexOf('/')];
        }

        return path;
    }
}
