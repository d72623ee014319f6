using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A guarded type that anyone with an id gets.</summary>
/// <param name="Guarded">The query field that asks for something.</param>
/// <param name="Lookup">By what the type is looked up.</param>
/// <param name="Guard">What the lookup asks for.</param>
/// <param name="CanGuardType">Whether the type can ask for it without any query field getting stricter.</param>
public sealed record OpenLookup(SchemaPath Guarded, TypeLookup Lookup, AccessGuard Guard, bool CanGuardType);

/// <summary>Finds types that <c>Query.node</c> or a federation gateway fetches by id past the guards of the query fields.</summary>
public static class OpenLookups
{
    /// <summary>The types, by name.</summary>
    /// <param name="paths">The ways through the schema.</param>
    /// <param name="guards">What query fields ask for.</param>
    public static IEnumerable<OpenLookup> Of(SchemaPaths paths, QueryGuards guards)
    {
        var node = paths.Model.Types.Where(type => type.Root == OperationKind.Query)
            .SelectMany(type => type.Fields.Where(field => field is { Name: "node", Type.Name: "Node" })
                .Select(field => paths.GuardOf(type.Name + "." + field.Name)))
            .FirstOrDefault();
        foreach (var typeName in guards.GuardedTypes)
        {
            var type = paths.Find(typeName);
            if (type is null || type.Lookup == TypeLookup.None || guards.Weakest(typeName) is not { } guarded)
            {
                continue;
            }

            var ofType = paths.GuardOfType(typeName);
            var isReference = type.Lookup.HasFlag(TypeLookup.Reference);
            var guard = isReference || node is null ? ofType : ofType.And(node);
            if ((isReference || node is not null) && !guards.IsMetBy(typeName, guard))
            {
                yield return new OpenLookup(
                    guarded, isReference ? TypeLookup.Reference : TypeLookup.Node, guard, guards.CanMoveToType(guarded, type));
            }
        }
    }
}
