using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The list of tokens, with search and state.</summary>
internal static class TokenListView
{
    /// <summary>What the view is called.</summary>
    public const string Title = "API tokens";

    private const int ShownGrants = 3;

    /// <summary>Shows the list.</summary>
    /// <param name="page">The request.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="tokens">What was found.</param>
    /// <param name="next">The token after which the list goes on, or <see langword="null"/>.</param>
    public static Html Of(PageContext page, TokenListQuery query, IReadOnlyList<TokenInfo> tokens, string? next) => Html.Of($"""
        <div class="head"><h1>{Title}</h1><a class="button primary" href="{page.Root}/new">New token</a></div>
        <form method="post" action="{page.Root}/search" role="search" class="search">
        {page.FormToken()}
        <input type="hidden" name="state" value="{query.StateText}">
        <label for="q">Search descriptions, or a prefix</label>
        <input type="search" id="q" name="q" value="{query.Text}" maxlength="200" autocomplete="off" spellcheck="false">
        <button type="submit">Search</button>
        </form>
        <nav class="states" aria-label="State"><ul>
        {TokenListQuery.States.Select(state => StateLink(page, query, state))}
        </ul></nav>
        {Table(page, tokens, query)}
        {Pages(page, query, tokens, next)}
        """);

    private static Html StateLink(PageContext page, TokenListQuery query, string state) => Html.Of(
        $"""<li><a href="{(query with { StateText = state, After = null }).Address(page.Root)}"{Html.When(state == query.StateText, $""" aria-current="page" """)}>{(state.Length == 0 ? "all" : state)}</a></li>""");

    private static Html Table(PageContext page, IReadOnlyList<TokenInfo> tokens, TokenListQuery query) => tokens.Count == 0
        ? Html.Of($"""<p class="empty" role="status">{(query.IsEverything ? "There is no token yet." : "No token is like that.")}</p>""")
        : Html.Of($"""
            <div class="table" role="region" aria-label="Tokens" tabindex="0"><table>
            <caption>The last issued first.</caption>
            <thead><tr><th scope="col">Description</th><th scope="col">Prefix</th><th scope="col">State</th><th scope="col">Permissions</th><th scope="col">Expires</th><th scope="col">Last used</th><th scope="col">Action</th></tr></thead>
            <tbody>
            {tokens.Select(token => Row(page, token))}
            </tbody>
            </table></div>
            """);

    private static Html Row(PageContext page, TokenInfo token)
    {
        var state = token.StateAt(page.Now);
        return Html.Of($"""
            <tr>
            <th scope="row"><a href="{page.Root}/{token.Prefix}"><bdi>{token.Description}</bdi></a></th>
            <td><code>{token.Prefix}</code></td>
            <td>{PageWords.State(state)}</td>
            <td>{PageWords.Grants(token.Permissions.Take(ShownGrants))}{Html.When(token.Permissions.Count > ShownGrants, $"and {token.Permissions.Count - ShownGrants} more")}</td>
            <td>{PageWords.Day(token.ExpiresAt)}</td>
            <td>{PageWords.LastUsed(token.LastUsedAt)}</td>
            <td>{Html.When(state != TokenState.Revoked, $"""<a href="{page.Root}/{token.Prefix}/revoke">Revoke<span class="unseen"> <bdi>{token.Description}</bdi></span></a>""")}</td>
            </tr>
            """);
    }

    private static Html Pages(PageContext page, TokenListQuery query, IReadOnlyList<TokenInfo> tokens, string? next) => Html.Of($"""
        <p class="pages" role="status">{tokens.Count} {(tokens.Count == 1 ? "token" : "tokens")} on this page.</p>
        {Html.When(next is not null || query.After is not null, $"""<nav aria-label="Pages of the list" class="pages">{Html.When(query.After is not null, $"""<a class="button" href="{(query with { After = null }).Address(page.Root)}">First page</a> """)}{Html.When(next is not null, $"""<a class="button" rel="next" href="{(query with { After = next }).Address(page.Root)}">Next page</a>""")}</nav>""")}
        """);
}
