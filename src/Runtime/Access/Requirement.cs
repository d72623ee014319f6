using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// What a caller must have: an AND of ORs over permissions, possibly no more than "is authenticated", possibly
/// nothing. Immutable, in normal form (clauses sorted, duplicates and implied clauses dropped), equal by value.
/// </summary>
public sealed partial class Requirement : IEquatable<Requirement>
{
    private const string NeverHeld = "!never";

    private readonly string[][] _clauses;

    // Most requirements of a walk over a schema are compared and combined, and never read: what only readers need is made for them.
    private IReadOnlyList<IReadOnlyList<string>>? _readOnly;
    private string? _text;

    private Requirement(string[][] clauses, bool authenticated)
    {
        _clauses = clauses;
        RequiresAuthentication = authenticated;
        IsNever = HasNever(clauses);
    }

    /// <summary>Nothing is required.</summary>
    public static Requirement None { get; } = new(Array.Empty<string[]>(), authenticated: false);

    /// <summary>An authenticated caller is required, with whatever permissions.</summary>
    public static Requirement Authenticated { get; } = new(Array.Empty<string[]>(), authenticated: true);

    /// <summary>
    /// Nobody meets it: its one permission is outside of the grammar, so that no grant matches it, not even <c>*</c>.
    /// What an undeclared field requires.
    /// </summary>
    public static Requirement Never { get; } = All(NeverHeld);

    /// <summary>The clauses: all of them must hold, each by at least one of its permissions.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Clauses => _readOnly ??= ReadOnly(_clauses);

    /// <summary>Whether the caller must be authenticated; true for every requirement that has clauses.</summary>
    public bool RequiresAuthentication { get; }

    /// <summary>Whether nothing is required.</summary>
    public bool IsNone => !RequiresAuthentication;

    /// <summary>Whether <see cref="Never"/> is part of it, so that nobody meets it.</summary>
    public bool IsNever { get; }

    /// <summary>
    /// The normal form as text, for people and maps to read: empty, <c>authenticated</c>, or for example
    /// <c>Order:read &amp; (Price:read | Price:write)</c>.
    /// </summary>
    public string Text => _text ??= Format(_clauses, RequiresAuthentication);

    /// <summary>Every permission of <paramref name="permissions"/> is needed; authentication alone when it is empty.</summary>
    /// <param name="permissions">Valid permissions.</param>
    public static Requirement All(params string[] permissions) => permissions.Length switch
    {
        0 => Authenticated,
        1 => Single(permissions[0]),
        _ => new Requirement(Array.ConvertAll(Sorted(permissions), static permission => new[] { permission }), authenticated: true),
    };

    /// <summary>At least one of <paramref name="permissions"/> is needed; authentication alone when it is empty.</summary>
    /// <param name="permissions">Valid permissions.</param>
    public static Requirement Any(params string[] permissions) => permissions.Length switch
    {
        0 => Authenticated,
        1 => Single(permissions[0]),
        _ => new Requirement(new[] { Sorted(permissions) }, authenticated: true),
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
            if (!kept.Exists(shorter => IsSubset(shorter, clause)))
            {
                kept.Add(clause);
            }
        }

        kept.Sort(Compare);
        return new Requirement(kept.ToArray(), authenticated: true);
    }

    /// <summary>Both requirements must hold.</summary>
    /// <param name="other">The other requirement.</param>
    public Requirement And(Requirement other)
    {
        if (Implies(other))
        {
            return this;
        }

        return other.Implies(this) ? other : new Requirement(Merge(_clauses, other._clauses), authenticated: true);
    }

    /// <summary>Whether whoever meets this requirement meets the other one too.</summary>
    /// <param name="other">The other requirement.</param>
    public bool Implies(Requirement other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        foreach (var clause in other._clauses)
        {
            if (!ImpliesClause(_clauses, clause))
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
        if (_clauses.Length == 0)
        {
            return Array.Empty<IReadOnlyList<string>>();
        }

        var alternatives = new List<SortedSet<string>> { new(StringComparer.Ordinal) };
        foreach (var clause in _clauses)
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
        _clauses.SelectMany(clause => clause).Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal);

    // By clauses and not by text: a permission called "A | B" is no choice of two, and one called "authenticated" no authentication.
    /// <inheritdoc/>
    public bool Equals(Requirement? other) =>
        ReferenceEquals(this, other)
        || (other is not null && RequiresAuthentication == other.RequiresAuthentication && HasClausesOf(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Requirement);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = RequiresAuthentication ? 1 : 0;
        foreach (var clause in _clauses)
        {
            foreach (var permission in clause)
            {
                hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(permission));
            }
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool HasClausesOf(Requirement other)
    {
        if (_clauses.Length != other._clauses.Length)
        {
            return false;
        }

        for (var i = 0; i < _clauses.Length; i++)
        {
            if (_clauses[i].Length != other._clauses[i].Length || !IsSubset(_clauses[i], other._clauses[i]))
            {
                return false;
            }
        }

        return true;
    }

    // By far the most frequent requirement is one permission, and that is in normal form as it is.
    private static Requirement Single(string permission) => new(new[] { new[] { permission ?? NeverHeld } }, authenticated: true);

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
}
