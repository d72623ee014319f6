using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

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
            writer.Write($"\n## {Text(type.Access.Name)}\n\n");
            if (!type.Access.Requirement.IsNone)
            {
                writer.Write($"Every field needs {Code(type.Access.Requirement.Text)}.\n\n");
            }

            writer.Write("| field | access | needs | returns | remarks |\n| --- | --- | --- | --- | --- |\n");
            foreach (var field in type.Fields)
            {
                WriteField(writer, field);
            }
        }

        foreach (var input in MapWords.GuardedInputs(view))
        {
            writer.Write($"\n## {Text(input.Key)} (input)\n\n| input field | needs |\n| --- | --- |\n");
            foreach (var field in input)
            {
                writer.Write($"| {Code(field.Coordinate[(input.Key.Length + 1)..])} | {Code(field.Requirement.Text)} |\n");
            }
        }

        WriteList(writer, "Permissions", view.Catalogue.Select(permission =>
            MapWords.Of(permission) is { Length: > 0 } text ? $"{Code(permission.Name)}: {Text(text)}" : Code(permission.Name)));
        WriteList(writer, "Conflicts", view.Map.Conflicts.Select(conflict => Text(conflict.Message)));
        WriteList(writer, "Not analysable", view.NotAnalysable.Select(note => $"{Code(note.Subject)}: {Text(note.Message)}"));
    }

    private static void WriteField(TextWriter writer, MapField field)
    {
        var needs = field.Access.IsDenied ? "**denied**" : field.Access.Effective.IsNone ? "-" : Code(field.Access.Effective.Text);
        writer.Write(
            $"| {Code(field.Name)} | {Text(MapWords.Of(field.Access))} | {needs} | {Code(field.Type)} | "
            + $"{Text(string.Join("; ", MapWords.Remarks(field)))} |\n");
        foreach (var argument in field.Arguments.Where(argument => !argument.Requirement.IsNone || argument.Deprecation is not null))
        {
            writer.Write(
                $"| {Code($"{field.Name}({argument.Name}:)")} | | {(argument.Requirement.IsNone ? "-" : Code(argument.Requirement.Text))} | "
                + $"{Code(argument.Type)} | {(argument.Deprecation is { } deprecation ? Text(MapWords.Of(deprecation)) : "")} |\n");
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

    // Inside a table a bar ends the cell, also within code.
    private static string Code(string text) => $"`{OneLine(text).Replace('`', '\'').Replace("|", "\\|", System.StringComparison.Ordinal)}`";

    private static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in OneLine(text))
        {
            escaped.Append(c is '|' or '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '#' ? $"\\{c}" : c.ToString());
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
