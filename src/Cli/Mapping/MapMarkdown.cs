using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>The map as Markdown: a table a type, for wikis and pull requests.</summary>
internal static class MapMarkdown
{
    /// <summary>Writes the map.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="view">The map.</param>
    public static void Write(TextWriter writer, MapView view)
    {
        writer.Write($"# Permission map\n\n{MapWords.Summary(view)}.\n");
        foreach (var type in view.Types)
        {
            writer.Write($"\n## {Markdown.Text(type.Access.Name)}\n\n");
            if (!type.Access.Requirement.IsNone)
            {
                writer.Write($"Every field needs {Markdown.Code(type.Access.Requirement.Text)}.\n\n");
            }

            if (type.Access.Delegated is { } delegated)
            {
                writer.Write($"Left to HotChocolate: {Markdown.Code(delegated)}.\n\n");
            }

            writer.Write("| field | access | needs | returns | remarks |\n| --- | --- | --- | --- | --- |\n");
            foreach (var field in type.Fields)
            {
                WriteField(writer, field);
            }
        }

        foreach (var input in MapWords.GuardedInputs(view))
        {
            writer.Write($"\n## {Markdown.Text(input.Key)} (input)\n\n| input field | needs |\n| --- | --- |\n");
            foreach (var field in input)
            {
                writer.Write($"| {Markdown.Code(field.Coordinate[(input.Key.Length + 1)..])} | {Markdown.Code(field.Requirement.Text)} |\n");
            }
        }

        WriteList(writer, "Permissions", view.Catalogue.Select(permission =>
            MapWords.Of(permission) is { Length: > 0 } text ? $"{Markdown.Code(permission.Name)}: {Markdown.Text(text)}" : Markdown.Code(permission.Name)));
        WriteList(writer, "Conflicts", view.Conflicts.Select(conflict => Markdown.Text(conflict.Message)));
        WriteList(writer, "Not analysable", view.NotAnalysable.Select(note => $"{Markdown.Code(note.Subject)}: {Markdown.Text(note.Message)}"));
    }

    private static void WriteField(TextWriter writer, MapField field)
    {
        var needs = field.Access.IsDenied ? "**denied**" : MapWords.Needs(field) is not "-" and var all ? Markdown.Code(all) : "-";
        writer.Write(
            $"| {Markdown.Code(field.Name)} | {Markdown.Text(MapWords.Of(field.Access))} | {needs} | {Markdown.Code(field.Type)} | "
            + $"{Markdown.Text(string.Join("; ", MapWords.Remarks(field)))} |\n");
        foreach (var argument in field.Arguments.Where(argument => !argument.Requirement.IsNone || argument.Deprecation is not null))
        {
            writer.Write(
                $"| {Markdown.Code($"{field.Name}({argument.Name}:)")} | | {(argument.Requirement.IsNone ? "-" : Markdown.Code(argument.Requirement.Text))} | "
                + $"{Markdown.Code(argument.Type)} | {(argument.Deprecation is { } deprecation ? Markdown.Text(MapWords.Of(deprecation)) : "")} |\n");
        }
    }

    private static void WriteList(TextWriter writer, string title, IEnumerable<string> items)
    {
        var lines = items.ToArray();
        if (lines.Length > 0)
        {
            writer.Write($"\n## {title}\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}");
        }
    }
}
