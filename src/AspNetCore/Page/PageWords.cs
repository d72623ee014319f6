using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>How the page writes moments, states and lists.</summary>
internal static class PageWords
{
    /// <summary>The words of a state, as addresses and the JSON of the endpoints have them.</summary>
    public static string Of(TokenState state) => state switch
    {
        TokenState.Active => "active",
        TokenState.Expired => "expired",
        _ => "revoked",
    };

    /// <summary>A state, as text: its colour says nothing that the word doesn't.</summary>
    public static Html State(TokenState state) => Html.Of($"""<span class="state {Of(state)}">{Of(state)}</span>""");

    /// <summary>A moment, to the second.</summary>
    public static Html Moment(DateTimeOffset moment) => Html.Of(
        $"""<time datetime="{Text(moment, "yyyy-MM-dd'T'HH:mm:ss'Z'")}">{Text(moment, "yyyy-MM-dd HH:mm:ss")} UTC</time>""");

    /// <summary>A moment, to the day; the whole of it is there for who asks.</summary>
    public static Html Day(DateTimeOffset moment) => Html.Of(
        $"""<time datetime="{Text(moment, "yyyy-MM-dd'T'HH:mm:ss'Z'")}" title="{Text(moment, "yyyy-MM-dd HH:mm:ss")} UTC">{Text(moment, "yyyy-MM-dd")}</time>""");

    /// <summary>When a token was last used.</summary>
    public static Html LastUsed(DateTimeOffset? moment) => moment is { } used ? Moment(used) : Html.Of($"never");

    /// <summary>Grants, as a list.</summary>
    public static Html Grants(IEnumerable<string> grants) =>
        Html.Of($"""<ul class="grants">{grants.Select(grant => Html.Of($"<li><code>{grant}</code></li>"))}</ul>""");

    /// <summary>A moment in a format that no culture changes.</summary>
    public static string Text(DateTimeOffset moment, string format) => moment.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
