using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The file <c>PermissionMap.approved.txt</c> as read: one line a coordinate, <c>Query.orderConnection: Order:read</c>. Blank
/// lines and lines that start with <c>#</c> say nothing; any line end and a byte order mark are fine.
/// </summary>
public sealed class ApprovedSurface
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "PermissionMap.approved.txt";

    private static readonly string[] ConflictMarkers = { "<<<<<<<", "|||||||", "=======", ">>>>>>>" };

    private ApprovedSurface(IReadOnlyList<ApprovedLine> lines, IReadOnlyList<ApprovedProblem> problems)
    {
        Lines = lines;
        Problems = problems;
    }

    /// <summary>The lines that approve something, in the order of the file; a coordinate may occur more than once.</summary>
    public IReadOnlyList<ApprovedLine> Lines { get; }

    /// <summary>The lines that can't be read, in the order of the file.</summary>
    public IReadOnlyList<ApprovedProblem> Problems { get; }

    /// <summary>Whether a path is that of an approved surface.</summary>
    /// <param name="path">The path, with slashes of either kind.</param>
    public static bool IsAt(string path) => ProjectFiles.IsNamed(path, FileName);

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    public static ApprovedSurface Read(SourceText text)
    {
        var lines = new List<ApprovedLine>();
        var problems = new List<ApprovedProblem>();
        foreach (var line in text.Lines)
        {
            var written = Written(line);
            if (IsComment(written))
            {
                continue;
            }

            var number = line.LineNumber + 1;
            if (ConflictMarkers.Any(marker => written.StartsWith(marker, StringComparison.Ordinal)))
            {
                problems.Add(new ApprovedProblem(
                    number, "is a conflict marker of Git", "Keep the lines that were reviewed and remove the markers"));
            }
            else if (ReadLine(written) is not { } read)
            {
                problems.Add(new ApprovedProblem(
                    number,
                    $"is not of the form 'Type.field: access': '{written}'",
                    "Write for example 'Query.orders: Order:read', with public, authenticated, a permission, or 'A & (B | C)' behind the colon"));
            }
            else
            {
                lines.Add(new ApprovedLine(number, read.Coordinate, read.Access));
            }
        }

        return new ApprovedSurface(lines, problems);
    }

    /// <summary>A line as it is written.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <param name="access">Its access.</param>
    public static string Line(string coordinate, SurfaceAccess access) => coordinate + ": " + access.Text;

    /// <summary>Whether a line can begin with a coordinate and still be read.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public static bool CanName(string coordinate) =>
        ReadLine(Line(coordinate, SurfaceAccess.Inherited)) is { } read && !IsComment(coordinate)
        && string.Equals(read.Coordinate, coordinate, StringComparison.Ordinal);

    internal static string Written(TextLine line) => line.ToString().Trim().Trim('\uFEFF').Trim();

    internal static bool IsComment(string written) => written.Length == 0 || written[0] == '#';

    private static (string Coordinate, SurfaceAccess Access)? ReadLine(string written)
    {
        // The first colon before white space: the one of an argument's coordinate stands before a parenthesis.
        for (var i = 1; i + 1 < written.Length; i++)
        {
            if (written[i] == ':' && char.IsWhiteSpace(written[i + 1]))
            {
                var coordinate = written.Substring(0, i);
                return !coordinate.Any(char.IsWhiteSpace) && SurfaceAccess.Parse(written.Substring(i + 1).Trim()) is { } access
                    ? (coordinate, access)
                    : null;
            }
        }

        return null;
    }
}

/// <summary>A line that approves an access.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Access">What is approved.</param>
public sealed record ApprovedLine(int Number, string Coordinate, SurfaceAccess Access);

/// <summary>A line that can't be read.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="What">What is wrong, as a clause that follows "Line 3".</param>
/// <param name="Advice">What to do, as a sentence without its full stop.</param>
public sealed record ApprovedProblem(int Number, string What, string Advice);
