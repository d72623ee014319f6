using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The entries of the arguments and input fields that require something.</summary>
internal static class ArgumentRows
{
    /// <summary>Adds the entries of a type: arguments of its fields, or its input fields.</summary>
    /// <param name="type">The type.</param>
    /// <param name="requirements">The table the entries point into.</param>
    /// <param name="entries">The entries so far.</param>
    public static void Add(TypeRow type, RequirementTable requirements, List<ArgumentEntry> entries)
    {
        for (var i = 0; i < type.FieldCount; i++)
        {
            var field = type.Field(i);
            if (type.Kind == SchemaTypeKind.InputObject)
            {
                AddInputField(type, field, requirements, entries);
            }
            else if (type.IsSelected && HasGuardedArgument(field))
            {
                AddArguments(type.Coordinate(field.First.Name), field, requirements, entries);
            }
        }
    }

    /// <summary>The coordinate of an argument.</summary>
    /// <param name="field">The coordinate of the field.</param>
    /// <param name="argument">The argument's name.</param>
    public static string Coordinate(string field, string argument) => field + "(" + argument + ":)";

    private static bool HasGuardedArgument(FieldRow field)
    {
        for (var i = 0; i < field.Count; i++)
        {
            foreach (var argument in field[i].Arguments)
            {
                if (!argument.Access.Requirement.IsNone)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddArguments(string coordinate, FieldRow field, RequirementTable requirements, List<ArgumentEntry> entries)
    {
        foreach (var argument in field.ToArray().SelectMany(one => one.Arguments).GroupBy(one => one.Name, StringComparer.Ordinal))
        {
            var requirement = argument.Aggregate(Requirement.None, (sum, one) => sum.And(one.Access.Requirement));
            if (!requirement.IsNone)
            {
                entries.Add(new ArgumentEntry(Coordinate(coordinate, argument.Key), requirements.IndexOf(requirement)));
            }
        }
    }

    private static void AddInputField(TypeRow type, FieldRow field, RequirementTable requirements, List<ArgumentEntry> entries)
    {
        var ofField = Requirement.None;
        for (var i = 0; i < field.Count; i++)
        {
            ofField = ofField.And(field[i].Access.Requirement);
        }

        var requirement = type.Requirement.And(ofField);
        if (!requirement.IsNone)
        {
            entries.Add(new ArgumentEntry(type.Coordinate(field.First.Name), requirements.IndexOf(requirement)));
        }
    }
}
