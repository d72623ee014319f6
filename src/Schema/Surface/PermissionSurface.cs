using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The surface of an assembly's schema: the access of every coordinate that a reviewer must see. That is every root field,
/// every other field that asks for something or is declared public, every guarded argument and input field, and every object
/// type that leaves a decision to HotChocolate, which the lines of its fields don't show. A field that inherits has no line.
/// </summary>
public sealed class PermissionSurface
{
    private readonly SortedDictionary<string, SurfaceAccess> _lines = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _unwritable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _coordinates = new(StringComparer.Ordinal);

    private PermissionSurface(IEnumerable<TypeModel> types, PermissionMap map)
    {
        foreach (var type in types)
        {
            _coordinates.Add(type.Name);
            foreach (var field in type.Fields)
            {
                var coordinate = type.Name + "." + field.Name;
                _coordinates.Add(coordinate);
                _coordinates.UnionWith(field.Arguments.Select(argument => ArgumentRows.Coordinate(coordinate, argument.Name)));
            }
        }

        foreach (var field in map.Fields.Where(field => field.IsRoot
            || field.Access != AccessKind.Inherited || !field.Effective.IsNone || field.Delegated is not null))
        {
            Add(field.Coordinate, field.Access, field.Effective, field.Delegated);
        }

        foreach (var argument in map.Arguments)
        {
            Add(argument.Coordinate, AccessKind.Inherited, argument.Requirement, null);
        }

        foreach (var type in map.Types.Where(type => type.Root is null && type.Delegated is not null))
        {
            Add(type.Name, type.Access, type.Requirement, type.Delegated);
        }
    }

    /// <summary>The access by coordinate, in ordinal order.</summary>
    public IReadOnlyDictionary<string, SurfaceAccess> Lines => _lines;

    /// <summary>
    /// Coordinates with an access that can't be written, and its text: a malformed permission, which another rule reports.
    /// Nothing is known about them before that is mended.
    /// </summary>
    public IReadOnlyDictionary<string, string> Unwritable => _unwritable;

    /// <summary>The surface of a schema.</summary>
    /// <param name="schema">The schema.</param>
    public static PermissionSurface Of(SchemaModel schema) => Of(schema, ModuleBuilder.Build(schema));

    /// <summary>The surface of a schema whose map is known.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="module">Its map, from <see cref="ModuleBuilder"/>.</param>
    public static PermissionSurface Of(SchemaModel schema, PermissionModule module) =>
        Of((schema ?? throw new ArgumentNullException(nameof(schema))).Types, PermissionMap.Compose(module));

    /// <summary>The surface of types whose map is known: the map that is enforced, so that what is approved is what happens.</summary>
    /// <param name="types">The types.</param>
    /// <param name="map">Their map.</param>
    public static PermissionSurface Of(IEnumerable<TypeModel> types, PermissionMap map) => new(types, map);

    /// <summary>Whether the schema has a type, field, argument or input field, with a line or without.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public bool Has(string coordinate) => _coordinates.Contains(coordinate);

    private void Add(string coordinate, AccessKind kind, Requirement requirement, string? delegated)
    {
        if (SurfaceAccess.Of(kind, requirement, delegated) is { } access && ApprovedSurface.CanName(coordinate))
        {
            _lines[coordinate] = access;
        }
        else
        {
            _unwritable[coordinate] = AccessText.Of(kind, requirement, delegated);
        }
    }
}
