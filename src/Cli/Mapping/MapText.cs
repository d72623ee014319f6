using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>The map for people: a table a type, aligned over all types, with a summary line.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="paint">Colours it.</param>
internal sealed class MapText(TextWriter writer, Paint paint)
{
    private const int WidestColumn = 44;

    private static readonly string[] Header = ["field", "access", "needs", "returns"];

    /// <summary>Writes the map.</summary>
    /// <param name="view">The map.</param>
    public void Write(MapView view)
    {
        var rows = view.Types.SelectMany(type => type.Fields).SelectMany(Rows).ToArray();
        var widths = Header.Select((title, i) => rows.Select(row => row.Cells[i].Length).Where(length => length <= WidestColumn)
            .Append(title.Length).Max()).ToArray();
        writer.Write(paint.Dim("  " + Line(Header, widths)) + "\n");
        foreach (var type in view.Types)
        {
            writer.Write(paint.Bold(Paint.Plain(type.Access.Name)) + paint.Dim(MapWords.Of(type) is { Length: > 0 } about ? $"  ({about})" : string.Empty) + "\n");
            foreach (var row in type.Fields.SelectMany(Rows))
            {
                writer.Write(Colored(row, widths) + "\n");
            }

            writer.Write("\n");
        }

        WriteInputs(view);
        WriteNotes("Permissions", view.Catalogue.Select(permission => (permission.Name, MapWords.Of(permission))).ToArray());
        WriteNotes("Conflicts", view.Conflicts.Select(conflict => (conflict.Coordinate, conflict.Message)).ToArray());
        WriteNotes("Not analysable", view.NotAnalysable.Select(note => (note.Subject, note.Message)).ToArray());
        writer.Write(MapWords.Summary(view) + "\n");
    }

    private void WriteInputs(MapView view)
    {
        foreach (var input in MapWords.GuardedInputs(view))
        {
            writer.Write(paint.Bold(Paint.Plain(input.Key)) + paint.Dim("  (input)") + "\n");
            var width = input.Max(field => field.Coordinate.Length - input.Key.Length - 1);
            foreach (var field in input)
            {
                writer.Write($"  {Paint.Plain(field.Coordinate[(input.Key.Length + 1)..].PadRight(width))}  {paint.Green(field.Requirement.Text)}\n");
            }

            writer.Write("\n");
        }
    }

    private void WriteNotes(string title, IReadOnlyList<(string Subject, string Message)> notes)
    {
        if (notes.Count > 0)
        {
            var width = notes.Max(note => note.Subject.Length) is var longest && longest > WidestColumn ? WidestColumn : longest;
            writer.Write(paint.Bold(title) + "\n");
            foreach (var (subject, message) in notes)
            {
                writer.Write(message.Length == 0
                    ? $"  {paint.Cyan(subject)}\n"
                    : $"  {paint.Cyan(subject.PadRight(width))}  {Paint.Plain(message)}\n");
            }

            writer.Write("\n");
        }
    }

    private string Colored(Row row, int[] widths)
    {
        var line = row.Remark.Length > 0 ? Padded(row.Cells, widths) : Line(row.Cells, widths);
        var text = row.Field switch
        {
            null => paint.Dim(line),
            { IsDenied: true } => paint.Red(line),
            { Access: AccessKind.Public } => paint.Yellow(line),
            { Access: AccessKind.Permission or AccessKind.Authenticated } => paint.Green(line),
            _ => Paint.Plain(line),
        };
        return "  " + text + (row.Remark.Length > 0 ? "  " + paint.Dim(row.Remark) : string.Empty);
    }

    private static string Line(string[] cells, int[] widths) => Padded(cells, widths).TrimEnd();

    // A cell wider than its column pushes the rest.
    private static string Padded(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, i) => Paint.Plain(cell).PadRight(widths[i])));

    private static IEnumerable<Row> Rows(MapField field)
    {
        yield return new Row(
            [field.Name, MapWords.Of(field.Access), MapWords.Needs(field), field.Type],
            string.Join("; ", MapWords.Remarks(field)),
            field.Access);
        foreach (var argument in field.Arguments.Where(argument => !argument.Requirement.IsNone || argument.Deprecation is not null))
        {
            yield return new Row(
                [$"  ({argument.Name}:)", "", argument.Requirement.IsNone ? "-" : argument.Requirement.Text, argument.Type],
                argument.Deprecation is { } deprecation ? MapWords.Of(deprecation) : string.Empty,
                Field: null);
        }
    }

    private sealed record Row(string[] Cells, string Remark, FieldAccess? Field);
}
