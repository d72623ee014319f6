using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>The sentences that tell a client why access was denied.</summary>
/// <remarks>
/// <code>
/// You need Order:read permission to access orderConnection.
/// You need Order:read and Price:read permissions to access x.
/// You need A:read, B:read and C:read permissions to access x.
/// You need Order:read or Order:write permission to access x.
/// You need Order:read permission and either Price:read or Price:write permission to access x.
/// You need to be authenticated to access x.
/// You can't access x: no access is declared for it.
/// </code>
/// </remarks>
public static class DenialMessage
{
    /// <summary>The sentence for a caller who lacks permissions.</summary>
    /// <param name="clauses">The clauses not met, each of which one permission meets; authentication is what is missing when
    /// there are none.</param>
    /// <param name="subject">What access was denied to: the name of a field.</param>
    public static string ForMissing(IReadOnlyList<IReadOnlyList<string>> clauses, string subject)
    {
        Guard.NotNull(clauses, nameof(clauses));
        Guard.NotNull(subject, nameof(subject));
        return clauses.Count == 0
            ? $"You need to be authenticated to access {subject}."
            : $"You need {Needs(clauses)} to access {subject}.";
    }

    /// <summary>The sentence for a field that nobody may use.</summary>
    /// <param name="subject">The name of the field.</param>
    public static string ForUndeclared(string subject) =>
        $"You can't access {Guard.NotNull(subject, nameof(subject))}: no access is declared for it.";

    private static string Needs(IReadOnlyList<IReadOnlyList<string>> clauses)
    {
        var parts = new List<string>();
        var singles = clauses.Where(clause => clause.Count == 1).Select(clause => clause[0]).ToArray();
        if (singles.Length > 0)
        {
            parts.Add(List(singles, "and") + (singles.Length == 1 ? " permission" : " permissions"));
        }

        // "either" begins a choice and "permission" ends it, so that no reader can join two of them.
        var either = clauses.Count == 1 ? string.Empty : "either ";
        parts.AddRange(clauses.Where(clause => clause.Count > 1).Select(clause => $"{either}{List(clause, "or")} permission"));
        return List(parts, "and");
    }

    private static string List(IReadOnlyList<string> items, string conjunction) => items.Count == 1
        ? items[0]
        : $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[items.Count - 1]}";
}
