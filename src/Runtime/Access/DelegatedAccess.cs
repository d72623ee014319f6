using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// What is left to HotChocolate's own authorization, as maps write it: parts such as <c>policy:Staff</c>, <c>roles:A,B</c> and
/// <c>authenticated</c>, all of which a caller must pass. What a policy asks for is not known here; only that it is the same
/// policy or another one.
/// </summary>
public static class DelegatedAccess
{
    /// <summary>The part that asks for a caller and nothing else.</summary>
    public const string AnyCaller = "authenticated";

    private const string Separator = "; ";
    private const string Policy = "policy:";
    private const string Roles = "roles:";
    private const string Endpoint = "endpoint";
    private static readonly string[] Beginnings = { Policy, Roles, Endpoint, "attribute:" };

    /// <summary>The parts of a text; the whole text as one part when it is of no form that is known.</summary>
    /// <param name="text">What a map says of a type or field, or <see langword="null"/> when nothing is left to HotChocolate.</param>
    public static IReadOnlyList<string> Parts(string? text)
    {
        if (text is null)
        {
            return Array.Empty<string>();
        }

        var parts = text.Split(new[] { Separator }, StringSplitOptions.None);
        return Array.TrueForAll(parts, IsPart) ? parts.SelectMany(Halves).Distinct(StringComparer.Ordinal).ToArray() : new[] { text };
    }

    /// <summary>One text for all that several places leave to HotChocolate; <see langword="null"/> when none does.</summary>
    /// <param name="texts">What each of them says.</param>
    public static string? Join(IEnumerable<string?> texts)
    {
        var all = texts.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return all.Length == 0 ? null : string.Join(Separator, all);
    }

    /// <summary>Whether who passes a part is surely authenticated; a policy may let in anybody.</summary>
    /// <param name="part">The part.</param>
    public static bool Authenticates(string part) =>
        part == AnyCaller || Guard.NotNull(part, nameof(part)).StartsWith(Roles, StringComparison.Ordinal);

    /// <summary>Whether who passes one part surely passes the other: the same one, or fewer of the same roles.</summary>
    /// <param name="own">The part that is passed.</param>
    /// <param name="asked">The part in question.</param>
    internal static bool Covers(string own, string asked) =>
        string.Equals(own, asked, StringComparison.Ordinal)
        || (own.StartsWith(Roles, StringComparison.Ordinal) && asked.StartsWith(Roles, StringComparison.Ordinal)
            && RolesOf(own).All(role => RolesOf(asked).Contains(role, StringComparer.Ordinal)));

    // Several roles in one place are alternatives.
    private static IEnumerable<string> RolesOf(string part) => part.Substring(Roles.Length).Split(',').Select(role => role.Trim());

    private static bool IsPart(string part) =>
        part == AnyCaller || Array.Exists(Beginnings, beginning => part.StartsWith(beginning, StringComparison.Ordinal));

    // One attribute with a policy and roles asks for both.
    private static IEnumerable<string> Halves(string part)
    {
        var roles = part.StartsWith(Policy, StringComparison.Ordinal) ? part.IndexOf(" " + Roles, StringComparison.Ordinal) : -1;
        return roles < 0 ? new[] { part } : new[] { part.Substring(0, roles), part.Substring(roles + 1) };
    }
}
