using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of the arguments and input fields that require something.</summary>
internal static class ArgumentRows
{
    /// <summary>The entries of a type: arguments of its fields, or its input fields.</summary>
    /// <param name="type">The type.</param>
    /// <param name="requirements">The table the entries point into.</param>
    public static IEnumerable<ArgumentEntry> Of(TypeRow type, RequirementTable requirements) =>
        type.Kind switch
        {
            SchemaTypeKind.InputObject => Guarded(type.Fields.Select(field => InputField(type, field)), requirements),
            SchemaTypeKind.Object or SchemaTypeKind.Interface =>
                Guarded(type.Fields.Where(HasGuardedArgument).SelectMany(field => Arguments(type, field)), requirements),
            _ => Array.Empty<ArgumentEntry>(),
        };

    /// <summary>The coordinate of an argument.</summary>
    /// <param name="field">The coordinate of the field.</param>
    /// <param name="argument">The argument's name.</param>
    public static string Coordinate(string field, string argument) => field + "(" + argument + ":)";

    private static bool HasGuardedArgument(FieldModel[] field)
    {
        foreach (var one in field)
        {
            for (var i = 0; i < one.Arguments.Count; i++)
            {
                if (!one.Arguments[i].Access.Requirement.IsNone)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<(string, Requirement)> Arguments(TypeRow type, FieldModel[] field) =>
        field
            .SelectMany(one => one.Arguments)
            .GroupBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(group => (
                Coordinate(type.Coordinate(field[0].Name), group.Key),
                Together(group.Select(argument => argument.Access))));

    private static (string, Requirement) InputField(TypeRow type, FieldModel[] field) =>
        (type.Coordinate(field[0].Name), type.Requirement.And(Together(field.Select(one => one.Access))));

    private static Requirement Together(IEnumerable<AccessModel> accesses) =>
        accesses.Aggregate(Requirement.None, (sum, access) => sum.And(access.Requirement));

    private static IEnumerable<ArgumentEntry> Guarded(
        IEnumerable<(string Coordinate, Requirement Requirement)> all, RequirementTable requirements) =>
        all.Where(one => !one.Requirement.IsNone)
            .Select(one => new ArgumentEntry(one.Coordinate, requirements.IndexOf(one.Requirement)));
}
