using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The views of one token: just issued, in all details, and about to be revoked.</summary>
internal static class TokenViews
{
    /// <summary>Shows a new token with its secret, the only time.</summary>
    public static Html Issued(PageContext page, IssuedToken token, PermissionCatalog catalog) => Html.Of($"""
        <h1>Token created</h1>
        <p class="notice" role="status">Copy the token now. It is shown this once and stored nowhere; who loses it needs a new one.</p>
        <div class="field wide">
        <label for="secret">The token</label>
        <div class="secret"><input id="secret" value="{token.Secret}" readonly autofocus autocomplete="off" spellcheck="false" data-secret data-list="{page.Root}"><button type="button" class="primary" data-copy="secret" hidden>Copy token</button></div>
        <p role="status" data-copied></p>
        </div>
        <p>Clients send it in the header <code>Authorization: Bearer</code>, or in the cookie <code>{GqlAuthTokenDefaults.CookieName}</code>.</p>
        {Facts(page, token.Info, catalog)}
        <p class="actions"><a class="button" href="{page.Root}">Back to all tokens</a></p>
        """);

    /// <summary>Shows a token.</summary>
    /// <param name="page">The request.</param>
    /// <param name="token">The token.</param>
    /// <param name="catalog">Explains its permissions.</param>
    /// <param name="isJustRevoked">Whether somebody comes from revoking it.</param>
    public static Html Details(PageContext page, TokenInfo token, PermissionCatalog catalog, bool isJustRevoked) => Html.Of($"""
        <h1><bdi>{token.Description}</bdi></h1>
        {Html.When(isJustRevoked && token.Revocation is not null, $"""<p class="notice" role="status">The token is revoked. Requests with it are refused from now on.</p>""")}
        {Facts(page, token, catalog)}
        <p class="actions">{Html.When(token.Revocation is null, $"""<a class="button danger" href="{page.Root}/{token.Prefix}/revoke">Revoke…</a> """)}<a class="button" href="{page.Root}">Back to all tokens</a></p>
        """);

    /// <summary>Asks whether a token shall be revoked.</summary>
    public static Html Revoke(PageContext page, TokenInfo token) => Html.Of($"""
        <h1>Revoke “<bdi>{token.Description}</bdi>”?</h1>
        <p>Requests with <code>{token.Prefix}</code> are refused from that moment, open subscriptions end with their next event, and nobody can undo it. It was last used: {PageWords.LastUsed(token.LastUsedAt)}.</p>
        <form method="post" action="{page.Root}/{token.Prefix}/revoke" class="stack" data-once>
        {page.FormToken()}
        <div class="field">
        <label for="reason">Reason (optional)</label>
        <p class="hint" id="reason-hint">Kept with who revoked the token and when.</p>
        <input id="reason" name="reason" maxlength="{TokenService.MaxReasonLength}" autocomplete="off" aria-describedby="reason-hint">
        </div>
        <p class="actions"><button type="submit" class="danger">Revoke token</button> <a class="button" href="{page.Root}/{token.Prefix}">Keep it</a></p>
        </form>
        """);

    private static Html Facts(PageContext page, TokenInfo token, PermissionCatalog catalog) => Html.Of($"""
        <dl class="facts">
        <div><dt>State</dt><dd>{PageWords.State(token.StateAt(page.Now))}</dd></div>
        <div><dt>Description</dt><dd><bdi>{token.Description}</bdi></dd></div>
        <div><dt>Prefix</dt><dd><code>{token.Prefix}</code></dd></div>
        <div><dt>Permissions</dt><dd>{Permissions(token, catalog)}</dd></div>
        {Html.When(token.Restrictions.Count > 0, $"""<div><dt>Restrictions</dt><dd><ul class="grants">{token.Restrictions.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(value => Html.Of($"<li><code>{pair.Key}=<bdi>{value}</bdi></code></li>")))}</ul></dd></div>""")}
        <div><dt>Issued</dt><dd>{PageWords.Moment(token.IssuedAt)} by <bdi>{token.IssuedBy}</bdi></dd></div>
        <div><dt>Expires</dt><dd>{PageWords.Moment(token.ExpiresAt)}</dd></div>
        <div><dt>Last used</dt><dd>{PageWords.LastUsed(token.LastUsedAt)}</dd></div>
        {Html.When(token.Revocation is not null, $"""<div><dt>Revoked</dt><dd>{PageWords.Moment(token.Revocation!.At)} by <bdi>{token.Revocation.By}</bdi>{Html.When(token.Revocation.Reason.Length > 0, $": <bdi>{token.Revocation.Reason}</bdi>")}</dd></div>""")}
        </dl>
        """);

    private static Html Permissions(TokenInfo token, PermissionCatalog catalog) => Html.Of(
        $"""<ul class="grants">{token.Permissions.Select(grant => Html.Of($"<li><code>{grant}</code> {Meaning(grant, catalog)}</li>"))}</ul>""");

    // A grant with a wildcard means what the catalogue has today.
    private static string Meaning(string grant, PermissionCatalog catalog) => PermissionName.IsPermission(grant)
        ? catalog.DescriptionOf(grant) ?? string.Empty
        : string.Join(", ", PermissionSet.FromGrants(catalog, [grant]).Permissions);
}
