using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>What differs between a schema's surface and the approved one.</summary>
public static class SurfaceComparison
{
    /// <summary>The differences, in ordinal order of coordinate; each coordinate at most once.</summary>
    /// <param name="current">The schema's surface.</param>
    /// <param name="approved">The approved lines. Where several name one coordinate, each of them counts.</param>
    public static IReadOnlyList<SurfaceDifference> Of(PermissionSurface current, IEnumerable<ApprovedLine> approved)
    {
        var lines = approved.ToLookup(line => line.Coordinate, line => line.Access, StringComparer.Ordinal);
        return current.Lines.Keys.Concat(lines.Select(group => group.Key))
            .Distinct(StringComparer.Ordinal)
            .Where(coordinate => !current.Unwritable.ContainsKey(coordinate))
            .OrderBy(coordinate => coordinate, StringComparer.Ordinal)
            .Select(coordinate => Difference(coordinate, current, lines[coordinate].ToArray()))
            .OfType<SurfaceDifference>()
            .ToArray();
    }

    private static SurfaceDifference? Difference(string coordinate, PermissionSurface current, SurfaceAccess[] approved)
    {
        if (!current.Lines.TryGetValue(coordinate, out var access))
        {
            // A field that lost what it required is still there, open to whoever reaches its parent.
            return current.Has(coordinate) && approved.FirstOrDefault(SurfaceAccess.Inherited.IsWeakerThan) is { } lost
                ? new SurfaceDifference(SurfaceChange.Weaker, coordinate, null, lost)
                : new SurfaceDifference(SurfaceChange.Gone, coordinate, null, approved[0]);
        }

        if (approved.Length == 0)
        {
            return new SurfaceDifference(SurfaceChange.New, coordinate, access, null);
        }

        if (approved.FirstOrDefault(access.IsWeakerThan) is { } stricter)
        {
            return new SurfaceDifference(SurfaceChange.Weaker, coordinate, access, stricter);
        }

        return approved.Contains(access) ? null : new SurfaceDifference(SurfaceChange.Changed, coordinate, access, approved[0]);
    }
}

/// <summary>One coordinate that is not as approved.</summary>
/// <param name="Change">How it differs.</param>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Current">The access today; <see langword="null"/> when the surface has no line for it any more.</param>
/// <param name="Approved">The approved access; <see langword="null"/> when there is none.</param>
public sealed record SurfaceDifference(SurfaceChange Change, string Coordinate, SurfaceAccess? Current, SurfaceAccess? Approved);

/// <summary>How a coordinate differs from what was approved.</summary>
public enum SurfaceChange
{
    /// <summary>Nothing was approved for it.</summary>
    New,

    /// <summary>Another access was approved, and today's lets in nobody whom that keeps out.</summary>
    Changed,

    /// <summary>Today's access may let in somebody whom the approved one keeps out.</summary>
    Weaker,

    /// <summary>It no longer exists, or asks for nothing now and nothing stricter was approved.</summary>
    Gone,
}
