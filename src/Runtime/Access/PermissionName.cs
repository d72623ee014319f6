using System;

namespace GqlAuthTooling;

/// <summary>
/// The grammar of permissions. A permission is <c>Resource</c> or <c>Resource:action</c>; each part starts with an
/// ASCII letter and goes on with letters, digits, <c>_</c>, <c>-</c> or <c>.</c>. A grant may also be
/// <c>Resource:*</c>, <c>*:action</c> or <c>*</c>. Case matters.
/// </summary>
public static class PermissionName
{
    /// <summary>Separates the resource from the action.</summary>
    public const char Separator = ':';

    /// <summary>Stands for every resource or every action, in a grant only.</summary>
    public const string Wildcard = "*";

    /// <summary>Says what is wrong with a permission as written, or <see langword="null"/> when nothing is.</summary>
    /// <param name="permission">The permission as written in code.</param>
    /// <returns>A clause that completes "The permission …", for people to read.</returns>
    public static string? Explain(string? permission)
    {
        if (permission is null || permission.Length == 0)
        {
            return "is empty";
        }

        if (permission.IndexOf('*') >= 0)
        {
            return "has a wildcard, which only a grant may have";
        }

        var separator = permission.IndexOf(Separator);
        if (separator < 0)
        {
            return Array.IndexOf(ReservedWords, permission) >= 0
                ? "is a reserved word, the name of an access"
                : IsPart(permission, 0, permission.Length) ? null : NotAPart;
        }

        if (separator == 0)
        {
            return "has no resource before ':'";
        }

        if (separator == permission.Length - 1)
        {
            return "has no action after ':'";
        }

        if (permission.IndexOf(Separator, separator + 1) >= 0)
        {
            return "has more than one ':'";
        }

        return IsPart(permission, 0, separator) && IsPart(permission, separator + 1, permission.Length) ? null : NotAPart;
    }

    /// <summary>Whether the text is a permission, <c>Resource</c> or <c>Resource:action</c>.</summary>
    /// <param name="permission">The text.</param>
    public static bool IsPermission(string? permission) => Explain(permission) is null;

    /// <summary>Whether the text is a grant: a permission, or a pattern with a wildcard.</summary>
    /// <param name="grant">The text.</param>
    public static bool IsGrant(string? grant)
    {
        if (grant is null || grant == Wildcard)
        {
            return grant is not null;
        }

        if (grant.StartsWith("*:", StringComparison.Ordinal))
        {
            return grant.Length > 2 && IsPart(grant, 2, grant.Length);
        }

        return grant.EndsWith(":*", StringComparison.Ordinal)
            ? grant.Length > 2 && IsPart(grant, 0, grant.Length - 2)
            : IsPermission(grant);
    }

    /// <summary>The part before <c>:</c>, or the whole permission when it has no action.</summary>
    /// <param name="permission">A valid permission.</param>
    public static string ResourceOf(string permission)
    {
        var separator = permission.IndexOf(Separator);
        return separator < 0 ? permission : permission.Substring(0, separator);
    }

    /// <summary>The part after <c>:</c>, or <see langword="null"/> when the permission has no action.</summary>
    /// <param name="permission">A valid permission.</param>
    public static string? ActionOf(string permission)
    {
        var separator = permission.IndexOf(Separator);
        return separator < 0 ? null : permission.Substring(separator + 1);
    }

    // Where a map is written down, these words stand for an access: a permission of that name could not be told from it.
    private static readonly string[] ReservedWords =
        { "undeclared", "inherited", "public", "authenticated", "delegated" };

    private const string NotAPart =
        "is not of the form Resource or Resource:action (letters, digits, '_', '-' and '.', starting with a letter)";

    private static bool IsPart(string text, int start, int end)
    {
        if (start >= end || !IsLetter(text[start]))
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            var c = text[i];
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '_' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
