using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of a type's deprecations.</summary>
internal static class DeprecationRows
{
    /// <summary>Adds the entries of fields, values and arguments; where several members give one, the first counts.</summary>
    /// <param name="type">The type.</param>
    /// <param name="entries">The entries so far.</param>
    public static void Add(TypeRow type, List<DeprecationEntry> entries)
    {
        for (var i = 0; i < type.FieldCount; i++)
        {
            var field = type.Field(i);
            if (HasDeprecation(field))
            {
                Add(type, field.ToArray(), entries);
            }
        }
    }

    private static void Add(TypeRow type, FieldModel[] field, List<DeprecationEntry> entries)
    {
        var coordinate = type.Coordinate(field[0].Name);
        if (Entry(KindOf(type.Kind), coordinate, field.Select(one => one.Deprecation)) is { } deprecation)
        {
            entries.Add(deprecation);
        }

        foreach (var argument in field.SelectMany(one => one.Arguments).GroupBy(one => one.Name, StringComparer.Ordinal))
        {
            var ofArgument = ArgumentRows.Coordinate(coordinate, argument.Key);
            if (Entry(DeprecationKind.Argument, ofArgument, argument.Select(one => one.Deprecation)) is { } entry)
            {
                entries.Add(entry);
            }
        }
    }

    private static bool HasDeprecation(FieldRow field)
    {
        for (var i = 0; i < field.Count; i++)
        {
            if (field[i].Deprecation is not null)
            {
                return true;
            }

            foreach (var argument in field[i].Arguments)
            {
                if (argument.Deprecation is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static DeprecationKind KindOf(SchemaTypeKind kind) =>
        kind switch
        {
            SchemaTypeKind.InputObject => DeprecationKind.InputField,
            SchemaTypeKind.Enum => DeprecationKind.EnumValue,
            _ => DeprecationKind.Field,
        };

    private static DeprecationEntry? Entry(DeprecationKind kind, string coordinate, IEnumerable<DeprecationModel?> models) =>
        models.FirstOrDefault(model => model is not null) is { } model
            ? new DeprecationEntry(kind, coordinate, model.Reason, model.RemovalDate, model.Replacement)
            : null;
}
