using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace GqlAuthTooling;

/// <summary>
/// Reads the tables of a module as the generator writes them: text, a line an entry, its cells separated by <c>|</c>. Text,
/// because the compiler takes thousands of constructor calls in every build of a large schema, and one literal in no time.
/// </summary>
/// <remarks>
/// An empty cell is <see langword="null"/>, or no. In a cell <c>\e</c> is the empty text and <c>\uXXXX</c> a character that
/// would be mistaken for another, or not be seen. Requirements are numbered for each table: a cell has the place in the list
/// that is handed over with the table, and that list has the place in <see cref="PermissionModule.Requirements"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModuleTable
{
    /// <summary>Reads lines of name, root operation, access, requirement, delegated.</summary>
    /// <param name="rows">The lines.</param>
    /// <param name="requirements">Where the module's table has the requirements that the lines name by number.</param>
    /// <exception cref="ArgumentException">A line is none of this table.</exception>
    public static TypeEntry[] Types(string rows, int[] requirements) => Read(rows, 5, row => new TypeEntry(
        row.Text(0), row.Operation(1), row.Access(2), row.Requirement(3, requirements), row.TextOrNull(4)));

    /// <summary>Reads lines of coordinate, named type returned, access, requirement declared, requirement in effect,
    /// <c>root</c>, delegated, reason to be public.</summary>
    /// <param name="rows">The lines.</param>
    /// <param name="requirements">Where the module's table has the requirements that the lines name by number.</param>
    /// <exception cref="ArgumentException">A line is none of this table.</exception>
    public static FieldEntry[] Fields(string rows, int[] requirements) => Read(rows, 8, row => new FieldEntry(
        row.Text(0),
        row.Access(2),
        row.Requirement(3, requirements),
        row.Requirement(4, requirements),
        row.Text(1),
        row.Flag(5, "root"),
        row.TextOrNull(6),
        row.TextOrNull(7)));

    /// <summary>Reads lines of coordinate, requirement.</summary>
    /// <param name="rows">The lines.</param>
    /// <param name="requirements">Where the module's table has the requirements that the lines name by number.</param>
    /// <exception cref="ArgumentException">A line is none of this table.</exception>
    public static ArgumentEntry[] Arguments(string rows, int[] requirements) => Read(rows, 2, row => new ArgumentEntry(
        row.Text(0), row.Requirement(1, requirements)));

    /// <summary>Reads lines of kind, coordinate, reason, removal date, replacement.</summary>
    /// <param name="rows">The lines.</param>
    /// <exception cref="ArgumentException">A line is none of this table.</exception>
    public static DeprecationEntry[] Deprecations(string rows) => Read(rows, 5, row => new DeprecationEntry(
        row.Deprecation(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4)));

    /// <summary>Reads lines of coordinate, payload type, <c>errors</c>, <c>warnings</c>.</summary>
    /// <param name="rows">The lines.</param>
    /// <exception cref="ArgumentException">A line is none of this table.</exception>
    public static PayloadEntry[] Payloads(string rows) => Read(rows, 4, row => new PayloadEntry(
        row.Text(0), row.Text(1), row.Flag(2, "errors"), row.Flag(3, "warnings")));

    private static T[] Read<T>(string rows, int cells, Func<ModuleRow, T> entry)
    {
        Guard.NotNull(rows, nameof(rows));
        var row = new ModuleRow(cells);
        var entries = new List<T>();
        for (var start = 0; start < rows.Length;)
        {
            var end = rows.IndexOf('\n', start);
            end = end < 0 ? rows.Length : end;

            // Whoever keeps emitted files may check them out with other line ends.
            var last = end > start && rows[end - 1] == '\r' ? end - 1 : end;
            if (last > start)
            {
                row.Take(rows, start, last);
                entries.Add(entry(row));
            }

            start = end + 1;
        }

        return entries.ToArray();
    }
}
