using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of a type's deprecations.</summary>
internal static class DeprecationRows
{
    /// <summary>The entries of fields, values and arguments; where several members give one, the first counts.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<DeprecationEntry> Of(TypeRow type)
    {
        var kind = KindOf(type.Kind);
        foreach (var field in type.Fields.Where(HasDeprecation))
        {
            var coordinate = type.Coordinate(field[0].Name);
            if (Entry(kind, coordinate, field.Select(one => one.Deprecation)) is { } deprecation)
            {
                yield return deprecation;
            }

            foreach (var argument in field.SelectMany(one => one.Arguments).GroupBy(one => one.Name, StringComparer.Ordinal))
            {
                var ofArgument = ArgumentRows.Coordinate(coordinate, argument.Key);
                if (Entry(DeprecationKind.Argument, ofArgument, argument.Select(one => one.Deprecation)) is { } entry)
                {
                    yield return entry;
                }
            }
        }
    }

    private static bool HasDeprecation(FieldModel[] field)
    {
        foreach (var one in field)
        {
            var any = one.Deprecation is not null;
            for (var i = 0; !any && i < one.Arguments.Count; i++)
            {
                any = one.Arguments[i].Deprecation is not null;
            }

            if (any)
            {
                return true;
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
