using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Writes the approved surface: sorted by coordinate, one line each, <c>\n</c> on every platform. Fixes and command line
/// write the same text. A comment stays above its line; those above the first line stay at the top.
/// </summary>
public static class ApprovedSurfaceText
{
    private const string Header =
        "# Who may use what, as reviewed: one line a field, 'gqlauth map --approve' writes them. A change here is a change of access.\n";

    /// <summary>A new file.</summary>
    /// <param name="surface">What it approves.</param>
    public static string New(PermissionSurface surface) =>
        Header + string.Concat(surface.Lines.Select(line => ApprovedSurface.Line(line.Key, line.Value) + "\n"));

    /// <summary>The file with a whole surface approved, its comments kept.</summary>
    /// <param name="text">The file.</param>
    /// <param name="surface">What it approves from now on.</param>
    public static string Approve(SourceText text, PermissionSurface surface)
    {
        var gone = ApprovedSurface.Read(text).Lines.Select(line => line.Coordinate)
            .Where(coordinate => !surface.Lines.ContainsKey(coordinate));
        return Edit(text, surface.Lines.ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal), gone);
    }

    /// <summary>The file with some lines set and some removed; lines that repeat another are dropped.</summary>
    /// <param name="text">The file.</param>
    /// <param name="set">The accesses to approve, by coordinate.</param>
    /// <param name="remove">The coordinates to approve no longer.</param>
    public static string Edit(SourceText text, IReadOnlyDictionary<string, SurfaceAccess> set, IEnumerable<string> remove)
    {
        var gone = new HashSet<string>(remove, StringComparer.Ordinal);
        var (top, entries, bottom) = Parts(text);
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new HashSet<(string Coordinate, string Line)>();
        foreach (var (above, line) in entries)
        {
            comments[line.Coordinate] = comments.TryGetValue(line.Coordinate, out var before) ? before + above : above;
            if (!gone.Contains(line.Coordinate) && !set.ContainsKey(line.Coordinate))
            {
                lines.Add((line.Coordinate, ApprovedSurface.Line(line.Coordinate, line.Access)));
            }
        }

        lines.UnionWith(set.Select(item => (item.Key, ApprovedSurface.Line(item.Key, item.Value))));
        var result = new StringBuilder(top);
        foreach (var (coordinate, line) in lines
            .OrderBy(line => line.Coordinate, StringComparer.Ordinal).ThenBy(line => line.Line, StringComparer.Ordinal))
        {
            if (comments.TryGetValue(coordinate, out var above))
            {
                result.Append(above);
                comments.Remove(coordinate);
            }

            result.Append(line).Append('\n');
        }

        return result.Append(bottom).ToString();
    }

    /// <summary>The file cut up: what stands above the first line, each line with what stands above it, and the rest.</summary>
    private static (string Top, List<(string Above, ApprovedLine Line)> Entries, string Bottom) Parts(SourceText text)
    {
        var read = ApprovedSurface.Read(text).Lines.ToDictionary(line => line.Number);
        var entries = new List<(string, ApprovedLine)>();
        var (top, open) = (string.Empty, new StringBuilder());
        foreach (var line in text.Lines)
        {
            if (read.TryGetValue(line.LineNumber + 1, out var entry))
            {
                top = entries.Count == 0 ? open.ToString() : top;
                entries.Add((entries.Count == 0 ? string.Empty : open.ToString(), entry));
                open.Clear();
            }
            else if (line.EndIncludingLineBreak > line.Start)
            {
                open.Append(line.ToString().Trim('\uFEFF').TrimEnd()).Append('\n');
            }
        }

        return entries.Count == 0 ? (open.ToString(), entries, string.Empty) : (top, entries, open.ToString());
    }
}
