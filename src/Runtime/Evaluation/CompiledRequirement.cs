using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// A requirement as bit masks over one catalogue, for deciding many times: one AND a word where every clause is a single
/// permission, one more for each clause with a choice, no allocation. Immutable.
/// </summary>
/// <remarks>A permission that the catalogue lacks is held by nobody, so a clause that names no other can't be met.</remarks>
public sealed class CompiledRequirement
{
    private readonly ulong _firstAll;
    private readonly ulong[] _all;
    private readonly ulong[][] _anyOf;
    private readonly bool _isSingleWord;

    /// <summary>Compiles a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="catalog">The catalogue that callers' permissions are given over.</param>
    public CompiledRequirement(Requirement requirement, PermissionCatalog catalog)
    {
        Requirement = Guard.NotNull(requirement, nameof(requirement));
        Catalog = Guard.NotNull(catalog, nameof(catalog));
        var anyOf = new List<ulong[]>();
        _all = new ulong[catalog.WordCount];
        CanBeMet = true;
        foreach (var clause in requirement.Clauses)
        {
            var known = clause.Select(catalog.IndexOf).Where(index => index >= 0).ToArray();
            CanBeMet &= known.Length > 0;
            var mask = known.Length == 1 ? _all : new ulong[catalog.WordCount];
            foreach (var index in known)
            {
                mask[index >> 6] |= 1UL << (index & 63);
            }

            if (known.Length > 1)
            {
                anyOf.Add(mask);
            }
        }

        _anyOf = anyOf.ToArray();
        _firstAll = _all.Length == 0 ? 0 : _all[0];
        _isSingleWord = catalog.WordCount <= 1 && _anyOf.Length == 0;
    }

    /// <summary>The requirement.</summary>
    public Requirement Requirement { get; }

    /// <summary>The catalogue compiled over.</summary>
    public PermissionCatalog Catalog { get; }

    /// <summary>Whether anybody at all could meet it; not so for an undeclared field.</summary>
    public bool CanBeMet { get; }

    /// <summary>Whether the caller meets the requirement.</summary>
    /// <param name="caller">A caller whose permissions are given over <see cref="Catalog"/>.</param>
    /// <exception cref="ArgumentException">The caller's permissions belong to another catalogue.</exception>
    public bool IsMetBy(Caller caller)
    {
        var permissions = CheckedPermissions(caller);
        if (Requirement.IsNone)
        {
            return true;
        }

        if (!caller.IsAuthenticated || !CanBeMet)
        {
            return false;
        }

        return _isSingleWord
            ? (permissions.FirstWord & _firstAll) == _firstAll
            : HasAll(permissions.Words) && HasEachChoice(permissions.Words);
    }

    /// <summary>The clauses the caller does not meet, in the order of <see cref="Requirement.Clauses"/>.</summary>
    /// <param name="caller">A caller whose permissions are given over <see cref="Catalog"/>.</param>
    /// <returns>Empty when the requirement is met, and when nothing but authentication is missing.</returns>
    /// <exception cref="ArgumentException">The caller's permissions belong to another catalogue.</exception>
    public IReadOnlyList<IReadOnlyList<string>> Missing(Caller caller)
    {
        var permissions = CheckedPermissions(caller);
        return Requirement.Clauses
            .Where(clause => !caller.IsAuthenticated || !clause.Any(permissions.Contains))
            .ToArray();
    }

    private PermissionSet CheckedPermissions(Caller caller)
    {
        Guard.NotNull(caller, nameof(caller));

        return ReferenceEquals(caller.Permissions.Catalog, Catalog)
            ? caller.Permissions
            : throw new ArgumentException(
                "The caller's permissions are given over another catalogue than the requirement's.", nameof(caller));
    }

    private bool HasAll(ulong[] held)
    {
        for (var i = 0; i < _all.Length; i++)
        {
            if ((held[i] & _all[i]) != _all[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool HasEachChoice(ulong[] held)
    {
        foreach (var clause in _anyOf)
        {
            var overlap = 0UL;
            for (var i = 0; i < clause.Length; i++)
            {
                overlap |= held[i] & clause[i];
            }

            if (overlap == 0)
            {
                return false;
            }
        }

        return true;
    }
}
