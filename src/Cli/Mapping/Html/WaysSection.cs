using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Html;

/// <summary>What rule GQLA009 finds, drawn: two ways into one type, of which one asks for less.</summary>
internal static class WaysSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="view">The map.</param>
    public static void Write(TextWriter writer, MapView view)
    {
        var found = Of(view.Schema).ToArray();
        writer.Write("<section id=\"map-ways\" aria-labelledby=\"ways-title\">\n<h2 id=\"ways-title\">Guarded on one way in, open on another</h2>\n");
        if (found.Length == 0)
        {
            writer.Write("<p>No type is. Every type that a query field guards asks for as much on every other way in.</p>\n");
        }

        for (var number = 0; number < found.Length; number++)
        {
            writer.Write($"<figure>\n{WaysDrawing.Of(found[number], $"way-{number}")}<figcaption>{HtmlText.Of(Caption(found[number]))}</figcaption>\n</figure>\n");
        }

        writer.Write("</section>\n");
    }

    private static IEnumerable<OpenPath> Of(IReadOnlyList<TypeModel> types)
    {
        var hasMembers = types.Any(type => type.Fields.Any(field => field.Member.Length > 0));
        var paths = SchemaPaths.Of(new SchemaModel(string.Empty, types.Select(type => hasMembers ? type : Known(type)).ToEquatableArray(), default));
        return OpenPaths.Of(paths, new QueryGuards(paths));
    }

    // A map that was read back from a file names no C# members, and a root field without one would count as the engine's.
    private static TypeModel Known(TypeModel type) => type.Root is null ? type : type with
    {
        Fields = type.Fields
            .Select(field => field.Name is "node" or "nodes" ? field : field with { Member = $"{type.Name}.{field.Name}" })
            .ToEquatableArray(),
    };

    private static string Caption(OpenPath path) =>
        $"{path.Guarded.Target}: {path.Guarded.Deciding} needs {path.Guarded.Guard}, {path.Open.Deciding} needs {path.Open.Guard}"
        + (path.MoreFields switch
        {
            0 => ".",
            1 => ", and 1 more field leads in as openly.",
            _ => $", and {path.MoreFields} more fields lead in as openly.",
        })
        + (path.CanGuardType ? $" A requirement on {path.Guarded.Target} itself would close them all." : string.Empty);
}
