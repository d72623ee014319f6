using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Mapping.Html;

/// <summary>
/// The map as one page that needs nothing else: no request, no inline script or style but its own, which its content security policy
/// names by hash. Without the script everything is there except the filters.
/// </summary>
internal static class MapHtml
{
    /// <summary>Writes the page.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="view">The map.</param>
    public static void Write(TextWriter writer, MapView view)
    {
        var schema = new PageSchema(view);
        var matrix = new MatrixTable(view, schema);
        var script = HtmlText.Resource("page.js");
        var style = HtmlText.Resource("page.css") + matrix.Style();
        var policy = $"default-src 'none'; script-src {HtmlText.Hash(script)}; style-src {HtmlText.Hash(style)}; "
            + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
        writer.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{HtmlText.Of(policy)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="gqlauth {JsonOutput.ToolVersion}">
            <title>Permission map of {HtmlText.Of(Title(view))}</title>
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#map-fields">Skip to the fields</a>
            <header>
            <h1>Permission map of {HtmlText.Of(Title(view))}</h1>
            <p>{HtmlText.Of(MapWords.Summary(view))}.</p>
            </header>
            <main>
            <form id="map-filters" role="search" hidden>
            {Filters(schema)}</form>

            """);
        WaysSection.Write(writer, view);
        matrix.Write(writer);
        WriteLists(writer, view);
        writer.Write(
            $"""
            </main>
            <script type="application/json" id="map-schema">{schema.ToJson()}</script>
            <script>{script}</script>
            </body>
            </html>

            """);
    }

    private static string Title(MapView view) => string.Join(", ", view.Map.Assemblies);

    private static string Filters(PageSchema schema) =>
        $"""
        <div class="line">
        <label>Search <input type="search" id="map-search" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" aria-describedby="search-keys"></label>
        <label>Permission <select id="by-permission"><option value="">any</option>{string.Concat(schema.Permissions.Select(Option))}</select></label>
        <label>Access <select id="by-access"><option value="">any</option>{string.Concat(MapWords.Accesses.Select(Option))}</select></label>
        <label>Reached by the caller <select id="by-reach"><option value="">any</option><option>yes</option><option>no</option></select></label>
        <button type="reset">Reset</button>
        </div>
        <details id="held-permissions">
        <summary>A caller <span id="held-text">who is not signed in</span></summary>
        <div class="line">
        <label><input type="checkbox" id="signed-in"> signed in</label>
        <label>Find <input type="search" id="held-search" autocomplete="off" spellcheck="false"></label>
        <button type="button" id="hold-all">Check all listed</button>
        <button type="button" id="hold-none">Uncheck all</button>
        </div>
        <div class="checks" role="group" aria-label="Permissions of the caller">
        {string.Concat(schema.Permissions.Select((permission, number) =>
            $"<label><input type=\"checkbox\" class=\"hold\" value=\"{number}\"> {HtmlText.Of(permission)}</label>\n"))}</div>
        </details>
        <p id="search-keys" class="hint">All words must occur in field, type, permission or remark. <kbd>/</kbd> goes to the search, <kbd>Esc</kbd> empties it.</p>
        <output id="shown-count" aria-live="polite"></output>

        """;

    private static string Option(string word) => $"<option>{HtmlText.Of(word)}</option>";

    private static void WriteLists(TextWriter writer, MapView view)
    {
        WriteList(writer, "Input fields", MapWords.GuardedInputs(view).SelectMany(input => input).Select(field =>
            $"<code>{HtmlText.Of(field.Coordinate)}</code> needs <code>{HtmlText.Of(field.Requirement.Text)}</code> where it is supplied"));
        WriteList(writer, "Permissions", view.Catalogue.Select(permission =>
            $"<code>{HtmlText.Of(permission.Name)}</code>{(MapWords.Of(permission) is { Length: > 0 } text ? ": " + HtmlText.Of(text) : string.Empty)}"));
        WriteList(writer, "Conflicts", view.Map.Conflicts.Select(conflict => HtmlText.Of(conflict.Message)));
        WriteList(writer, "Not analysable", view.NotAnalysable.Select(note =>
            $"<code>{HtmlText.Of(note.Subject)}</code>: {HtmlText.Of(note.Message)}"));
        WriteList(writer, "Left out", view.Notes.Select(HtmlText.Of));
    }

    private static void WriteList(TextWriter writer, string title, IEnumerable<string> items)
    {
        var list = HtmlText.List(items);
        if (list.Length > 0)
        {
            var id = "list-" + title.Replace(' ', '-').ToLowerInvariant();
            writer.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n{list}</section>\n");
        }
    }
}
