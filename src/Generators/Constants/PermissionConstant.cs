using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Constants;

/// <summary>A permission that gets a constant.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="NeededBy">The coordinates that need it, sorted; <c>Type.*</c> where the type does.</param>
/// <param name="More">How many coordinates need it that are not listed.</param>
/// <param name="Description">What it is for, as the catalogue says; <see langword="null"/> when nobody says.</param>
internal sealed record PermissionConstant(string Permission, EquatableArray<string> NeededBy, int More, string? Description)
{
    private const int Listed = 20;

    /// <summary>The constants of a module, sorted by permission.</summary>
    /// <param name="module">The module.</param>
    public static EquatableArray<PermissionConstant> Of(PermissionModule module)
    {
        var needed = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var ofRequirement = module.Requirements.Select(requirement => requirement.Permissions.ToArray()).ToArray();
        var ofType = module.Types.ToDictionary(
            type => type.Name, type => ofRequirement[type.Requirement], StringComparer.Ordinal);
        foreach (var type in module.Types)
        {
            Add(needed, ofRequirement[type.Requirement], type.Name + ".*");
        }

        foreach (var field in module.Fields)
        {
            var type = field.Coordinate.Substring(0, field.Coordinate.IndexOf('.'));
            var known = ofType.TryGetValue(type, out var permissions) ? permissions : Array.Empty<string>();

            // What a field declares can be implied by the rest of what it needs; the permission was written there all the same.
            var all = ofRequirement[field.Effective].Concat(ofRequirement[field.Declared]);
            Add(needed, all.Where(permission => Array.IndexOf(known, permission) < 0), field.Coordinate);
        }

        foreach (var argument in module.Arguments)
        {
            Add(needed, ofRequirement[argument.Requirement], argument.Coordinate);
        }

        return module.Permissions
            .Where(PermissionName.IsPermission)
            .Select(permission => new PermissionConstant(
                permission,
                UsesOf(permission).Take(Listed).ToEquatableArray(),
                Math.Max(0, UsesOf(permission).Count - Listed),
                Description: null))
            .ToEquatableArray();

        // A type that has no fields yet, or whose requirement others imply, is where nobody needs the permission.
        SortedSet<string> UsesOf(string permission) =>
            needed.TryGetValue(permission, out var uses) ? uses : new SortedSet<string>(StringComparer.Ordinal);
    }

    /// <summary>The constants of a catalogue in a project without a schema, for those who reference it.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static EquatableArray<PermissionConstant> Of(PermissionCatalogueModel catalogue) =>
        catalogue.Permissions
            .Select(entry => new PermissionConstant(entry.Permission, default, 0, entry.Description))
            .ToEquatableArray();

    /// <summary>The constants with what the catalogue says they are for.</summary>
    /// <param name="constants">The constants.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static EquatableArray<PermissionConstant> Describe(
        EquatableArray<PermissionConstant> constants, PermissionCatalogueModel catalogue)
    {
        var descriptions = catalogue.Permissions.ToDictionary(
            entry => entry.Permission, entry => entry.Description, StringComparer.Ordinal);
        return constants
            .Select(constant => descriptions.TryGetValue(constant.Permission, out var text) && text is not null
                ? new PermissionConstant(constant.Permission, constant.NeededBy, constant.More, text)
                : constant)
            .ToEquatableArray();
    }

    private static void Add(Dictionary<string, SortedSet<string>> needed, IEnumerable<string> permissions, string coordinate)
    {
        foreach (var permission in permissions)
        {
            if (!needed.TryGetValue(permission, out var coordinates))
            {
                needed.Add(permission, coordinates = new SortedSet<string>(StringComparer.Ordinal));
            }

            coordinates.Add(coordinate);
        }
    }
}
