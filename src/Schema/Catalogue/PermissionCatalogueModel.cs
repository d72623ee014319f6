using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The permissions that a team says exist, as values only.</summary>
/// <param name="Permissions">The permissions, each once, ordinally sorted.</param>
/// <param name="IsDeclared">Whether there is a catalogue at all; an empty one lists nothing, none at all asks for nothing.</param>
/// <param name="IsComplete">Whether all of it could be read; otherwise a permission that is missing may well be listed.</param>
public sealed record PermissionCatalogueModel(
    EquatableArray<CatalogueEntry> Permissions, bool IsDeclared, bool IsComplete)
{
    /// <summary>No catalogue.</summary>
    public static PermissionCatalogueModel None { get; } = new(default, IsDeclared: false, IsComplete: true);

    /// <summary>The names alone, which say what can be granted; a description changes none of them.</summary>
    public EquatableArray<string> Names => Permissions.Select(permission => permission.Permission).ToEquatableArray();

    /// <summary>One catalogue of what several places list.</summary>
    /// <param name="listed">The permissions in the order of the places: the first description of each counts.</param>
    /// <param name="isComplete">Whether all places could be read.</param>
    public static PermissionCatalogueModel Of(IEnumerable<CatalogueEntry> listed, bool isComplete = true) => new(
        listed.GroupBy(permission => permission.Permission, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(permission => permission.Description is not null) ?? same.First())
            .OrderBy(permission => permission.Permission, StringComparer.Ordinal)
            .ToEquatableArray(),
        IsDeclared: true,
        isComplete);

    /// <summary>Both catalogues together; where they describe a permission differently, this one counts.</summary>
    /// <param name="other">The other catalogue.</param>
    public PermissionCatalogueModel Union(PermissionCatalogueModel other)
    {
        if (!other.IsDeclared)
        {
            return this;
        }

        return IsDeclared ? Of(Permissions.Concat(other.Permissions), IsComplete && other.IsComplete) : other;
    }
}

/// <summary>A permission of a catalogue.</summary>
/// <param name="Permission">The permission, always a well-formed one.</param>
/// <param name="Description">What it is for; <see langword="null"/> when nobody said, never blank.</param>
public sealed record CatalogueEntry(string Permission, string? Description);
