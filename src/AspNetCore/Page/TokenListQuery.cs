using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Which tokens the list shows.</summary>
/// <param name="StateText">A state, or nothing for all.</param>
/// <param name="Text">What is looked for: a part of a description, a prefix or its beginning; never a whole token.</param>
/// <param name="After">The prefix of the last token of the page before, or <see langword="null"/>.</param>
internal sealed record TokenListQuery(string StateText, string Text, string? After)
{
    private const int MaxTextLength = 200;
    private const int MaxWordLength = 40;

    /// <summary>What <see cref="StateText"/> can be.</summary>
    public static IReadOnlyList<string> States { get; } = ["", "active", "expired", "revoked"];

    /// <summary>The state.</summary>
    public TokenState? State => TokenEndpoints.TryReadState(StateText.Length == 0 ? null : StateText, out var state) ? state : null;

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => StateText.Length == 0 && Text.Length == 0;

    /// <summary>Reads the query of an address. What is not understood counts as not there: it only narrows a list.</summary>
    public static TokenListQuery Of(IQueryCollection query) => new(
        KnownState(query["state"]), SearchText(query["q"]) ?? string.Empty, query["after"] is [{ Length: > 0 } after] ? after : null);

    /// <summary>Reads the form.</summary>
    /// <returns>The query, or <see langword="null"/> when the text may be a secret and can't stand in an address.</returns>
    public static TokenListQuery? Of(IFormCollection form) =>
        SearchText(form["q"]) is { } text ? new TokenListQuery(KnownState(form["state"]), text, null) : null;

    /// <summary>The address of the list.</summary>
    /// <param name="root">What it begins with.</param>
    public string Address(string root)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("state", StateText), ("q", Text), ("after", After) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return root + query.ToQueryString();
    }

    private static string KnownState(string? text) => text is not null && States.Contains(text, StringComparer.Ordinal) ? text : string.Empty;

    // Addresses are written to logs and histories. Of a token, wherever it stands in the text, the prefix is taken; anything else
    // that is as long as a credential is not taken at all.
    private static string? SearchText(string? text)
    {
        var trimmed = PlainText.Of(text, MaxTextLength);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (TokenSecret.TryReadPrefix(trimmed[i..], out var prefix))
            {
                return prefix;
            }
        }

        return trimmed.Split(' ').All(word => word.Length <= MaxWordLength) ? trimmed : null;
    }
}
