using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// What a caller must have: an AND of ORs over permissions, possibly no more than "is authenticated", possibly
/// nothing. Immutable, in normal form (clauses sorted, duplicates and implied clauses dropped), equal by value.
/// </summary>
public sealed class Requirement : IEquatable<Requirement>
{
    private const string NeverHeld = "!never";

    private Requirement(IReadOnlyList<IReadOnlyList<string>> clauses, bool authenticated)
    {
        Clauses = clauses;
        RequiresAuthentication = authenticated;
        Text = Format(clauses, authenticated);
    }

    /// <summary>Nothing is required.</summary>
    public static Requirement None { get; } = new(Array.Empty<IReadOnlyList<string>>(), authenticated: false);

    /// <summary>An authenticated caller is required, with whatever permissions.</summary>
    public static Requirement Authenticated { get; } = new(Array.Empty<IReadOnlyList<string>>(), authenticated: true);

    /// <summary>
    /// Nobody meets it: its one permission is outside of the grammar, so that no grant matches it, not even <c>*</c>.
    /// What an undeclared field requires.
    /// </summary>
    public static Requirement Never { get; } = All(NeverHeld);

    /// <summary>The clauses: all of them must hold, each by at least one of its permissions.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Clauses { get; }

    /// <summary>Whether the caller must be authenticated; true for every requirement that has clauses.</summary>
    public bool RequiresAuthentication { get; }

    /// <summary>Whether nothing is required.</summary>
    public bool IsNone => !RequiresAuthentication;

    /// <summary>Whether <see cref="Never"/> is part of it, so that nobody meets it.</summary>
    public bool IsNever => Clauses.Any(clause => clause.Count == 1 && clause[0] == NeverHeld);

    /// <summary>
    /// The normal form as text, the key of equality: empty, <c>authenticated</c>, or for example
    /// <c>Order:read &amp; (Price:read | Price:write)</c>.
    /// </summary>
    public string Text { get; }

    /// <summary>Every permission of <paramref name="permissions"/> is needed; authentication alone when it is empty.</summary>
    /// <param name="permissions">Valid permissions.</param>
    public static Requirement All(params string[] permissions) => permissions.Length switch
    {
        0 => Authenticated,
        1 => Single(permissions[0]),
        _ => OfSorted(Array.ConvertAll(Sorted(permissions), static permission => new[] { permission })),
    };

    /// <summary>At least one of <paramref name="permissions"/> is needed; authentication alone when it is empty.</summary>
    /// <param name="permissions">Valid permissions.</param>
    public static Requirement Any(params string[] permissions) => permissions.Length switch
    {
        0 => Authenticated,
        1 => Single(permissions[0]),
        _ => OfSorted(new[] { Sorted(permissions) }),
    };

    /// <summary>A requirement from its clauses, brought into normal form.</summary>
    /// <param name="clauses">The clauses, none of them empty.</param>
    /// <exception cref="ArgumentException">A clause is empty: it could never hold, and must not be taken for "nothing".</exception>
    public static Requirement FromClauses(IEnumerable<IReadOnlyList<string>> clauses)
    {
        var sorted = clauses.Select(Sorted).ToArray();
        if (Array.Exists(sorted, clause => clause.Length == 0))
        {
            throw new ArgumentException("A clause needs at least one permission.", nameof(clauses));
        }

        // Shorter clauses come first, so whatever a kept clause implies comes after it.
        Array.Sort(sorted, static (one, other) => one.Length != other.Length ? one.Length.CompareTo(other.Length) : Compare(one, other));
        var kept = new List<string[]>(sorted.Length);
        foreach (var clause in sorted)
        {
            if (!kept.Exists(shorter => Array.TrueForAll(shorter, permission => Array.IndexOf(clause, permission) >= 0)))
            {
                kept.Add(clause);
            }
        }

        kept.Sort(Compare);
        return OfSorted(kept);
    }

    /// <summary>Both requirements must hold.</summary>
    /// <param name="other">The other requirement.</param>
    public Requirement And(Requirement other)
    {
        if (Implies(other))
        {
            return this;
        }

        return other.Implies(this) ? other : FromClauses(Clauses.Concat(other.Clauses));
    }

    /// <summary>Whether whoever meets this requirement meets the other one too.</summary>
    /// <param name="other">The other requirement.</param>
    public bool Implies(Requirement other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        foreach (var clause in other.Clauses)
        {
            if (!ImpliesClause(clause))
            {
                return false;
            }
        }

        return RequiresAuthentication || other.IsNone;
    }

    /// <summary>
    /// The same requirement as an OR of ANDs, supersets dropped, each set and the list sorted: the form of
    /// <c>@requiresScopes</c>. Empty when no permission is required.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> ToAlternatives()
    {
        if (Clauses.Count == 0)
        {
            return Array.Empty<IReadOnlyList<string>>();
        }

        var alternatives = new List<SortedSet<string>> { new(StringComparer.Ordinal) };
        foreach (var clause in Clauses)
        {
            var next = alternatives.SelectMany(
                set => clause.Select(permission => new SortedSet<string>(set, StringComparer.Ordinal) { permission }));
            alternatives = DropSupersets(next);
        }

        return alternatives
            .Select(set => (IReadOnlyList<string>)set.ToArray())
            .OrderBy(set => string.Join("&", set), StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Every permission named, once, ordinally sorted.</summary>
    public IEnumerable<string> Permissions =>
        Clauses.SelectMany(clause => clause).Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(Requirement? other) =>
        other is not null
        && Clauses.Count == other.Clauses.Count // A permission that is called "authenticated" is not authentication.
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && (ReferenceEquals(Clauses, other.Clauses) || HasClausesOf(other)); // Nor is one called "A | B" a choice of two.

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Requirement);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool HasClausesOf(Requirement other)
    {
        for (var i = 0; i < Clauses.Count; i++)
        {
            if (Clauses[i].Count != other.Clauses[i].Count || !Clauses[i].SequenceEqual(other.Clauses[i], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // By far the most frequent requirement is one permission, and that is in normal form as it is.
    private static Requirement Single(string permission) =>
        new(Array.AsReadOnly(new IReadOnlyList<string>[] { Array.AsReadOnly(new[] { permission }) }), authenticated: true);

    private static Requirement OfSorted(IReadOnlyList<string[]> clauses)
    {
        var list = new IReadOnlyList<string>[clauses.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Array.AsReadOnly(clauses[i]);
        }

        return new Requirement(Array.AsReadOnly(list), authenticated: true);
    }

    private static string[] Sorted(IReadOnlyList<string> clause)
    {
        var sorted = clause.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var length = 0;
        foreach (var permission in sorted)
        {
            if (length == 0 || !string.Equals(sorted[length - 1], permission, StringComparison.Ordinal))
            {
                sorted[length++] = permission;
            }
        }

        Array.Resize(ref sorted, length);
        return sorted;
    }

    private static int Compare(string[] one, string[] other) => one.Length == 1 && other.Length == 1
        ? string.CompareOrdinal(one[0], other[0])
        : string.CompareOrdinal(string.Join("|", one), string.Join("|", other));

    // A clause follows from one that offers no other choice than it does.
    private bool ImpliesClause(IReadOnlyList<string> clause)
    {
        foreach (var own in Clauses)
        {
            var isSubset = own.Count <= clause.Count;
            for (var i = 0; isSubset && i < own.Count; i++)
            {
                isSubset = clause.Contains(own[i]);
            }

            if (isSubset)
            {
                return true;
            }
        }

        return false;
    }

    private static List<SortedSet<string>> DropSupersets(IEnumerable<SortedSet<string>> sets)
    {
        var kept = new List<SortedSet<string>>();
        foreach (var set in sets.OrderBy(s => s.Count))
        {
            if (!kept.Any(smaller => smaller.IsSubsetOf(set)))
            {
                kept.Add(set);
            }
        }

        return kept;
    }

    private static string Format(IReadOnlyList<IReadOnlyList<string>> clauses, bool authenticated)
    {
        if (clauses.Count == 0)
        {
            return authenticated ? "authenticated" : string.Empty;
        }

        return string.Join(
            " & ",
            clauses.Select(clause => clause.Count == 1 || clauses.Count == 1
                ? string.Join(" | ", clause)
                : "(" + string.Join(" | ", clause) + ")"));
    }
}
