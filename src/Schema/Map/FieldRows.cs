using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of a type's fields.</summary>
internal static class FieldRows
{
    /// <summary>The entries; none for input types and enums, whose fields nobody selects.</summary>
    /// <param name="type">The type.</param>
    /// <param name="requirements">The table the entries point into.</param>
    public static IEnumerable<FieldEntry> Of(TypeRow type, RequirementTable requirements)
    {
        if (type.Kind is not (SchemaTypeKind.Object or SchemaTypeKind.Interface))
        {
            yield break;
        }

        foreach (var models in type.Fields)
        {
            var access = StricterAccess.Of(models.Select(field => field.Access).ToArray());
            var declared = requirements.IndexOf(access.Requirement);
            var effective = requirements.EffectiveIndex(type, declared, models[0].Type.Name);

            // Members that disagree about the return type: whatever either returns is guarded.
            foreach (var other in models.Skip(1))
            {
                effective = requirements.EffectiveIndex(type, effective, other.Type.Name);
            }

            yield return new FieldEntry(
                type.Coordinate(models[0].Name),
                access.Kind,
                declared,
                effective,
                models[0].Type.Name,
                type.Root is not null,
                StricterAccess.Text(access.Delegated),
                access.PublicReason);
        }
    }
}
