using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.Cli.Mapping.Html;

/// <summary>
/// The matrix of fields and permissions: a table a type. The column "needs" says in words what the marks show, so the marks are for the
/// eye alone. Sections outside of the window are not laid out, which is what keeps a large schema quick.
/// </summary>
/// <param name="view">The map.</param>
/// <param name="schema">Its permissions and their columns.</param>
internal sealed class MatrixTable(MapView view, PageSchema schema)
{
    private readonly HashSet<string> _shown = view.Types.Select(type => type.Access.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rules that depend on the map: a column for each permission, the height of each size of section.</summary>
    public string Style()
    {
        var style = new StringBuilder($".marks{{grid-template-columns:repeat({Math.Max(schema.Permissions.Count, 1)},1.25rem)}}\n");
        for (var column = 0; column < schema.Permissions.Count; column++)
        {
            style.Append($".c{column}{{grid-column:{column + 1}}}\n");
        }

        foreach (var rows in view.Types.Select(Rows).Distinct().Order())
        {
            style.Append($".n{rows}{{contain-intrinsic-block-size:auto {(rows * 2) + 5}rem}}\n");
        }

        return style.ToString();
    }

    /// <summary>Writes the section.</summary>
    /// <param name="writer">Takes it.</param>
    public void Write(TextWriter writer)
    {
        writer.Write(
            $"""
            <section id="map-fields" aria-labelledby="fields-title" tabindex="-1">
            <h2 id="fields-title">Fields</h2>
            <div class="columns" aria-hidden="true"><div><p class="legend"><span><i class="all"></i> needed</span> <span><i class="one"></i> one of these is needed</span></p></div><div class="marks">{string.Concat(schema.Permissions.Select((permission, column) =>
                $"<span class=\"c{column}\">{HtmlText.Of(permission)}</span>"))}</div></div>

            """);
        foreach (var type in view.Types)
        {
            WriteType(writer, type);
        }

        writer.Write("</section>\n");
    }

    private static int Rows(MapType type) => type.Fields.Sum(field => 1 + Guarded(field).Count());

    private void WriteType(TextWriter writer, MapType type)
    {
        var name = HtmlText.Of(type.Access.Name);
        writer.Write(
            $"""
            <section class="type n{Rows(type)}" aria-labelledby="{name}">
            <h3 id="{name}">{name}</h3>
            <p class="about">{HtmlText.Of(MapWords.Of(type))}</p>
            <table>
            <colgroup><col class="w-field"><col class="w-access"><col class="w-needs"><col class="w-returns"><col></colgroup>
            <thead><tr><th scope="col">field</th><th scope="col">access</th><th scope="col">needs</th><th scope="col">returns</th><td aria-hidden="true"></td></tr></thead>
            <tbody>

            """);
        foreach (var field in type.Fields)
        {
            WriteField(writer, field);
        }

        writer.Write("</tbody>\n</table>\n</section>\n");
    }

    private void WriteField(TextWriter writer, MapField field)
    {
        var access = field.Access;
        writer.Write($"<tr class=\"field {Words(field)}\" id=\"{HtmlText.Of(access.Coordinate)}\"{Asks(access.Effective)}>");
        writer.Write($"<th scope=\"row\"><code>{HtmlText.Of(field.Name)}</code>{Remarks(MapWords.Remarks(field))}</th>");
        writer.Write($"<td>{HtmlText.Of(MapWords.Of(access))}</td><td>{HtmlText.Of(MapWords.Needs(field))}</td>");
        writer.Write($"<td>{Returns(field)}</td>{Marks(access.Effective)}</tr>\n");
        foreach (var argument in Guarded(field))
        {
            var needs = argument.Requirement.IsNone ? "-" : argument.Requirement.Text;
            var remarks = argument.Deprecation is { } deprecation ? [MapWords.Of(deprecation)] : Array.Empty<string>();
            writer.Write($"<tr class=\"argument\"{Asks(argument.Requirement)}><th scope=\"row\"><code>({HtmlText.Of(argument.Name)}:)</code>{Remarks(remarks)}</th>");
            writer.Write($"<td>argument</td><td>{HtmlText.Of(needs)}</td><td><code>{HtmlText.Of(argument.Type)}</code></td>{Marks(argument.Requirement)}</tr>\n");
        }
    }

    // Whoever filters by "delegated" wants to see all that is left to HotChocolate.
    private static string Words(MapField field) => field.Delegations.Count == 0 || field.Access.Access == AccessKind.Delegated
        ? MapWords.Of(field.Access.Access)
        : $"{MapWords.Of(field.Access.Access)} {MapWords.Of(AccessKind.Delegated)}";

    private string Returns(MapField field)
    {
        var type = $"<code>{HtmlText.Of(field.Type)}</code>";
        return _shown.Contains(field.Access.ReturnType) ? $"<a href=\"#{HtmlText.Of(field.Access.ReturnType)}\">{type}</a>" : type;
    }

    private static IEnumerable<MapArgument> Guarded(MapField field) =>
        field.Arguments.Where(argument => !argument.Requirement.IsNone || argument.Deprecation is not null);

    private static string Remarks(IEnumerable<string> remarks)
    {
        var text = string.Join("; ", remarks);
        return text.Length == 0 ? string.Empty : $"<small>{HtmlText.Of(text)}</small>";
    }

    private string Asks(Requirement requirement)
    {
        var columns = requirement.Permissions.Select(schema.ColumnOf).Where(column => column >= 0).ToArray();
        return columns.Length == 0 ? string.Empty : $" data-asks=\"{string.Join(' ', columns)}\"";
    }

    private string Marks(Requirement requirement)
    {
        var marks = new StringBuilder("<td aria-hidden=\"true\"><div class=\"marks\">");
        foreach (var permission in requirement.Permissions.Where(permission => schema.ColumnOf(permission) >= 0))
        {
            var isNeeded = requirement.Clauses.Any(clause => clause.Count == 1 && clause[0] == permission);
            marks.Append($"<i class=\"{(isNeeded ? "all" : "one")} c{schema.ColumnOf(permission)}\" title=\"{HtmlText.Of(permission)}\"></i>");
        }

        return marks.Append("</div></td>").ToString();
    }
}
