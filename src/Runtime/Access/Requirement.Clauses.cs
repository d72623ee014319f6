using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// The work on clauses. In normal form the permissions of a clause are in ordinal order, the clauses in the order of
/// <see cref="Compare"/>, and none is implied by another. Whole schemas are walked with it, so it is plain loops over arrays.
/// </summary>
public sealed partial class Requirement
{
    /// <summary>The clauses of two normal forms in normal form. An array that is in both or either is kept, and never changed.</summary>
    private static string[][] Merge(string[][] one, string[][] other)
    {
        var merged = new string[one.Length + other.Length][];
        var length = 0;
        for (int i = 0, j = 0; i < one.Length || j < other.Length;)
        {
            var order = i == one.Length ? 1 : j == other.Length ? -1 : Compare(one[i], other[j]);
            var clause = order > 0 ? other[j++] : one[i++];
            if (order == 0)
            {
                j++;
                merged[length++] = clause;
            }
            else if (!ImpliesClause(order > 0 ? one : other, clause))
            {
                merged[length++] = clause;
            }
        }

        Array.Resize(ref merged, length);
        return merged;
    }

    /// <summary>Whether one of the clauses offers no other choice than a clause does, which so follows.</summary>
    private static bool ImpliesClause(string[][] clauses, string[] clause)
    {
        foreach (var own in clauses)
        {
            if (IsSubset(own, clause))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSubset(string[] smaller, string[] larger)
    {
        if (smaller.Length > larger.Length)
        {
            return false;
        }

        foreach (var permission in smaller)
        {
            if (Array.IndexOf(larger, permission) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The order of clauses: that of their permissions joined by <c>|</c>. Texts are joined only where they must be: where one
    /// permission begins with another.
    /// </summary>
    private static int Compare(string[] one, string[] other)
    {
        var length = Math.Min(one.Length, other.Length);
        for (var i = 0; i < length; i++)
        {
            var order = string.CompareOrdinal(one[i], other[i]);
            if (order == 0)
            {
                continue;
            }

            if (one[i].StartsWith(other[i], StringComparison.Ordinal) || other[i].StartsWith(one[i], StringComparison.Ordinal))
            {
                // Texts are equal only where a permission has the separator in it; which one comes first must still not be left to chance.
                var joined = one.Length + other.Length == 2 ? order : string.CompareOrdinal(string.Join("|", one), string.Join("|", other));
                return joined != 0 ? joined : one.Length != other.Length ? one.Length.CompareTo(other.Length) : order;
            }

            return order;
        }

        return one.Length.CompareTo(other.Length);
    }

    private static string[] Sorted(IReadOnlyList<string> clause)
    {
        // What is no permission at all is held by nobody.
        if (clause.Count == 1)
        {
            return new[] { clause[0] ?? NeverHeld };
        }

        var sorted = clause.Select(permission => permission ?? NeverHeld).ToArray();
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

    private static bool HasNever(string[][] clauses) =>
        Array.Exists(clauses, static clause => clause.Length == 1 && clause[0] == NeverHeld);

    private static ReadOnlyCollection<IReadOnlyList<string>> ReadOnly(string[][] clauses)
    {
        var list = new IReadOnlyList<string>[clauses.Length];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Array.AsReadOnly(clauses[i]);
        }

        return Array.AsReadOnly(list);
    }

    private static string Format(string[][] clauses, bool authenticated)
    {
        if (clauses.Length == 0)
        {
            return authenticated ? "authenticated" : string.Empty;
        }

        var texts = new string[clauses.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var clause = clauses[i];
            var text = clause.Length == 1 ? clause[0] : string.Join(" | ", clause);
            texts[i] = clause.Length == 1 || clauses.Length == 1 ? text : "(" + text + ")";
        }

        return texts.Length == 1 ? texts[0] : string.Join(" & ", texts);
    }
}
