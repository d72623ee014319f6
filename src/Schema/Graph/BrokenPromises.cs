using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A field that says "public" and isn't.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Guarded">The type that asks for something: the field's own, the one it returns, or one that this carries.</param>
/// <param name="Guard">What it asks for.</param>
public sealed record BrokenPromise(string Coordinate, string Guarded, AccessGuard Guard);

/// <summary>
/// Finds fields declared public that nobody can use without a requirement: "public" on a field lifts nothing that a type
/// asks for. HotChocolate's own pair of attributes does lift each other, and is left alone.
/// </summary>
public static class BrokenPromises
{
    /// <summary>The fields, by coordinate.</summary>
    /// <param name="paths">The ways through the schema.</param>
    public static IEnumerable<BrokenPromise> Of(SchemaPaths paths)
    {
        foreach (var type in paths.Model.Types.Where(type => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface))
        {
            // What the engine made promises nothing.
            foreach (var field in type.Fields.Where(field => field.Access is { Kind: AccessKind.Public, Provenance.Count: > 0 }))
            {
                if (Breaking(paths, type, field) is { } guarded)
                {
                    yield return new BrokenPromise(type.Name + "." + field.Name, guarded.Type, guarded.Guard);
                }
            }
        }
    }

    private static (string Type, AccessGuard Guard)? Breaking(SchemaPaths paths, TypeModel type, FieldModel field)
    {
        var lifts = field.Access.AllowsAnonymous;
        var whole = paths.GuardOf(type.Name + "." + field.Name);
        if (!whole.IsNone && !whole.IsNever)
        {
            var returned = paths.Find(field.Type.Name);
            var isReturned = returned is not null && !paths.GuardOfType(returned.Name).IsNone;
            var asking = isReturned ? returned! : type;
            if (!lifts || asking.Access.Kind is AccessKind.Permission or AccessKind.Authenticated)
            {
                return (asking.Name, whole);
            }
        }

        // A page is there for its items. A payload is more than what it carries, and its status may well be public.
        if (!paths.Wrappers.Contains(field.Type.Name) || paths.Wrappers.IsPayload(field.Type.Name))
        {
            return null;
        }

        var items = paths.From(type, field).Where(item => item.IsMany && !item.IsThroughAbstract).ToList();
        return items.Count > 0 && items.All(item => !item.Guard.IsNone && !item.Guard.IsNever)
            ? (items[0].Target, items[0].Guard)
            : null;
    }
}
