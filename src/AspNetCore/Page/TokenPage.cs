using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The page "API tokens": forms that work without a script, rendered here.</summary>
internal sealed class TokenPage(
    TokenService service,
    GrantableCatalog grantable,
    IAntiforgery antiforgery,
    IOptions<GqlAuthTokenOptions> options,
    TimeProvider time,
    ILogger<TokenService> logger)
{
    private const int PageSize = 50;
    private const string Gone = "There is no such token";
    private const string GoneAdvice = "Look for it in the list: by its description, or by the first fifteen characters of its text.";
    private const string TooOld = "This form can't be used any more";
    private const string TooOldAdvice = "It was given to somebody else or is too old. Nothing was changed. Go back, load the page again and repeat it.";

    private readonly PermissionCatalog _catalog = grantable.Catalog;

    // They depend on the catalogue alone, which doesn't change while the server runs.
    private readonly IReadOnlyList<PermissionGroup> _groups = PermissionGroups.Of(grantable.Catalog);

    private int MaxDays => NewTokenForm.Whole(options.Value.MaxLifetime);

    /// <summary>Serves a view; says so when the store can't be asked, which is nobody's mistake.</summary>
    /// <param name="context">The request.</param>
    /// <param name="depth">How many segments of its path stand behind the page's own.</param>
    /// <param name="show">Shows the view.</param>
    public async Task ServeAsync(HttpContext context, int depth, Func<TokenPage, PageContext, Task> show)
    {
        var page = new PageContext(context, antiforgery, time.GetUtcNow(), depth);
        try
        {
            await show(this, page).ConfigureAwait(false);
        }
        catch (TokenStoreUnavailableException exception) when (!context.Response.HasStarted)
        {
            EndpointIO.LogUnavailable(logger, exception);
            await PageResponse.RefuseAsync(
                page, StatusCodes.Status503ServiceUnavailable, "The tokens can't be read or changed at the moment", "Try again in a while.")
                .ConfigureAwait(false);
        }
    }

    public async Task ListAsync(PageContext page)
    {
        var query = TokenListQuery.Of(page.Http.Request.Query);
        var after = query.After is null ? null : await FindAsync(page, query.After).ConfigureAwait(false);
        var tokens = await service.SearchAsync(query.Text, query.State, after, PageSize, cancellationToken: page.Aborted).ConfigureAwait(false);
        var next = tokens.Count == PageSize ? tokens[^1].Prefix : null;
        await PageResponse.WriteAsync(page, 200, TokenListView.Title, TokenListView.Of(page, query, tokens, next)).ConfigureAwait(false);
    }

    public static async Task SearchAsync(PageContext page)
    {
        if (await ReadAsync(page).ConfigureAwait(false) is not { } form)
        {
            return;
        }

        if (TokenListQuery.Of(form) is { } query)
        {
            PageResponse.Redirect(page, query.Address(page.Root));
            return;
        }

        await PageResponse.RefuseAsync(
            page,
            400,
            "This can't be searched for",
            "It is as long as a secret, and what is searched for stands in addresses and logs. Search for the first fifteen characters of a token.")
            .ConfigureAwait(false);
    }

    public Task ShowFormAsync(PageContext page) => ShowFormAsync(page, NewTokenForm.Empty(options.Value), []);

    public async Task IssueAsync(PageContext page)
    {
        if (await ReadAsync(page).ConfigureAwait(false) is not { } sent)
        {
            return;
        }

        var form = NewTokenForm.Of(sent);
        var request = form.Read(page.Now, out var faults);
        if (faults.Count > 0)
        {
            // All at once, in the order of the form.
            await ShowFormAsync(page, form, [.. faults.Concat(service.FaultsOf(request)).OrderBy(FieldErrors.PlaceOf)]).ConfigureAwait(false);
            return;
        }

        try
        {
            var issued = await service.IssueAsync(request, CallerName.Of(page.Http.User), page.Aborted).ConfigureAwait(false);
            await PageResponse.WriteAsync(page, 201, "Token created", TokenViews.Issued(page, issued, _catalog)).ConfigureAwait(false);
        }
        catch (TokenRequestException exception)
        {
            await ShowFormAsync(page, form, exception.Faults).ConfigureAwait(false);
        }
    }

    public async Task ShowAsync(PageContext page)
    {
        var token = await FindAsync(page, Prefix(page)).ConfigureAwait(false);
        await (token is null
            ? PageResponse.RefuseAsync(page, 404, Gone, GoneAdvice)
            : PageResponse.WriteAsync(
                page,
                200,
                token.Description,
                TokenViews.Details(page, token, _catalog, isJustRevoked: page.Http.Request.Query["done"] == "revoked"))).ConfigureAwait(false);
    }

    public async Task AskToRevokeAsync(PageContext page)
    {
        var token = await FindAsync(page, Prefix(page)).ConfigureAwait(false);
        if (token is { Revocation: not null })
        {
            PageResponse.Redirect(page, $"{page.Root}/{token.Prefix}");
            return;
        }

        await (token is null
            ? PageResponse.RefuseAsync(page, 404, Gone, GoneAdvice)
            : PageResponse.WriteAsync(page, 200, "Revoke a token", TokenViews.Revoke(page, token))).ConfigureAwait(false);
    }

    public async Task RevokeAsync(PageContext page)
    {
        if (await ReadAsync(page).ConfigureAwait(false) is not { } form)
        {
            return;
        }

        var revoked = await service.RevokeAsync(
            Prefix(page), CallerName.Of(page.Http.User), form["reason"], page.Aborted).ConfigureAwait(false);
        if (revoked is null)
        {
            await PageResponse.RefuseAsync(page, 404, Gone, GoneAdvice).ConfigureAwait(false);
            return;
        }

        PageResponse.Redirect(page, $"{page.Root}/{revoked.Prefix}?done=revoked");
    }

    private static string Prefix(PageContext page) => (string?)page.Http.Request.RouteValues["prefix"] ?? string.Empty;

    /// <summary>Reads a form of ours; answers the request when it is none.</summary>
    private static async Task<IFormCollection?> ReadAsync(PageContext page)
    {
        try
        {
            var form = await PageForm.ReadAsync(page.Http).ConfigureAwait(false);
            if (form is not null && await page.IsOursAsync().ConfigureAwait(false))
            {
                return form;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            // Too much, too long or cut off.
        }

        await PageResponse.RefuseAsync(page, 400, TooOld, TooOldAdvice).ConfigureAwait(false);
        return null;
    }

    private Task ShowFormAsync(PageContext page, NewTokenForm form, IReadOnlyList<TokenFault> faults) =>
        PageResponse.WriteAsync(
            page,
            faults.Count == 0 ? 200 : 400,
            faults.Count == 0 ? NewTokenView.Title : "Error: " + NewTokenView.Title,
            NewTokenView.Of(page, form.Shown(), _groups, MaxDays, faults));

    // A look-up takes beginnings and whole tokens; an address names one token exactly.
    private async Task<TokenInfo?> FindAsync(PageContext page, string prefix) =>
        (await service.LookUpAsync(prefix, page.Aborted).ConfigureAwait(false)).FirstOrDefault(token => token.Prefix == prefix);
}
