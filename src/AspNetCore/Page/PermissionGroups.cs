using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a token can be given, grouped by resource and explained.</summary>
internal static class PermissionGroups
{
    /// <summary>The groups: one a resource, in the order of the catalogue, and at the end what spans resources.</summary>
    /// <param name="catalog">The catalogue.</param>
    public static IReadOnlyList<PermissionGroup> Of(PermissionCatalog catalog)
    {
        var groups = catalog.Permissions
            .GroupBy(PermissionName.ResourceOf, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => OfResource(catalog, group.Key, [.. group]))
            .ToList();
        groups.Add(new PermissionGroup("All resources", [.. Spanning(catalog)]));
        return groups;
    }

    private static PermissionGroup OfResource(PermissionCatalog catalog, string resource, string[] permissions)
    {
        var choices = permissions.Select(permission => new PermissionChoice(permission, catalog.DescriptionOf(permission))).ToList();
        if (permissions.Count(permission => PermissionName.ActionOf(permission) is not null) > 1)
        {
            choices.Add(new PermissionChoice($"{resource}:*", $"All of {resource}, and what a later version adds to it"));
        }

        return new PermissionGroup(resource, choices);
    }

    private static IEnumerable<PermissionChoice> Spanning(PermissionCatalog catalog)
    {
        var actions = catalog.Permissions.Select(PermissionName.ActionOf).OfType<string>()
            .GroupBy(action => action, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .OrderBy(action => action, StringComparer.Ordinal);
        foreach (var action in actions)
        {
            yield return new PermissionChoice($"*:{action}", $"{action} of every resource, and of those that a later version adds");
        }

        yield return new PermissionChoice(PermissionName.Wildcard, "Everything, and what a later version adds. Prefer what is needed.");
    }
}

/// <summary>What belongs together.</summary>
/// <param name="Name">The resource, or what stands for all.</param>
/// <param name="Choices">What can be ticked.</param>
internal sealed record PermissionGroup(string Name, IReadOnlyList<PermissionChoice> Choices);

/// <summary>What can be ticked.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Description">What it is for; <see langword="null"/> when nobody said.</param>
internal sealed record PermissionChoice(string Grant, string? Description);
