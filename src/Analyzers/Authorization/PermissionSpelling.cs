using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// The permission of a catalogue that a misspelt one most probably means. Resource and action are compared each for itself:
/// <c>Order:raed</c> is near <c>Order:read</c>, but <c>Order:write</c> is not, although both share most letters.
/// </summary>
public static class PermissionSpelling
{
    /// <summary>The nearest permission; <see langword="null"/> when none is near.</summary>
    /// <param name="written">A well-formed permission that the catalogue lacks.</param>
    /// <param name="catalogue">The permissions of the catalogue, ordinally sorted.</param>
    public static string? Nearest(string written, IEnumerable<string> catalogue) => catalogue
        .Select(permission => (Permission: permission, Distance: Distance(written, permission)))
        .Where(candidate => candidate.Distance is not null)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Permission)
        .FirstOrDefault();

    private static int? Distance(string written, string permission)
    {
        // Order.read, order_read and OrderRead are Order:read, written in another team's way.
        if (HaveSameLetters(written, permission))
        {
            return 0;
        }

        var (resource, action) = (PermissionName.ResourceOf(written), PermissionName.ActionOf(written));
        var (otherResource, otherAction) = (PermissionName.ResourceOf(permission), PermissionName.ActionOf(permission));
        if (action is null || otherAction is null)
        {
            return action is null && otherAction is null && Spelling.IsNear(resource, otherResource, out var bare) ? bare : null;
        }

        return Both(resource, otherResource, action, otherAction) ?? Both(action, otherResource, resource, otherAction);
    }

    private static int? Both(string resource, string otherResource, string action, string otherAction) =>
        Spelling.IsNear(resource, otherResource, out var one) && Spelling.IsNear(action, otherAction, out var two) ? one + two : null;

    private static bool HaveSameLetters(string one, string other)
    {
        for (int i = 0, j = 0; ; i++, j++)
        {
            i = NextLetter(one, i);
            j = NextLetter(other, j);
            if (i == one.Length || j == other.Length)
            {
                return i == one.Length && j == other.Length;
            }

            if (char.ToUpperInvariant(one[i]) != char.ToUpperInvariant(other[j]))
            {
                return false;
            }
        }
    }

    private static int NextLetter(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
