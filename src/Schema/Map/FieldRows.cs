namespace GqlAuthTooling.Schema;

/// <summary>The entries of the fields that callers select; there are none for input types and enums.</summary>
internal static class FieldRows
{
    /// <summary>The entries of all types.</summary>
    /// <param name="types">The types.</param>
    /// <param name="requirements">The table the entries point into.</param>
    public static FieldEntry[] Of(TypeRow[] types, RequirementTable requirements)
    {
        var count = 0;
        foreach (var type in types)
        {
            count += type.IsSelected ? type.FieldCount : 0;
        }

        var entries = new FieldEntry[count];
        var next = 0;
        foreach (var type in types)
        {
            for (var i = 0; type.IsSelected && i < type.FieldCount; i++)
            {
                entries[next++] = Entry(type, type.Field(i), requirements);
            }
        }

        return entries;
    }

    private static FieldEntry Entry(TypeRow type, FieldRow field, RequirementTable requirements)
    {
        var returned = field.First.Type.Name;
        var access = StricterAccess.Of(field);
        var declared = requirements.IndexOf(access.Requirement);
        var effective = requirements.EffectiveIndex(type, declared, returned);

        // Members that disagree about the return type: whatever either returns is guarded.
        for (var i = 1; i < field.Count; i++)
        {
            effective = requirements.EffectiveIndex(type, effective, field[i].Type.Name);
        }

        return new FieldEntry(
            type.Coordinate(field.First.Name),
            access.Kind,
            declared,
            effective,
            returned,
            type.Root is not null,
            StricterAccess.Text(access.Delegated),
            access.PublicReason);
    }
}
