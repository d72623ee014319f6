using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Constants;

/// <summary>
/// Writes the permission constants: <c>Permissions.Order.Read</c> is <c>Order:read</c>, <c>Permissions.CentraIP</c> is
/// <c>CentraIP</c>. A bare permission whose resource also has actions is the class's <c>Self</c>.
/// </summary>
internal static class ConstantsSource
{
    private const string Bare = "Self";

    /// <summary>Adds the file; nothing when there is no permission or no place.</summary>
    /// <param name="output">Where to add it.</param>
    /// <param name="constants">The constants.</param>
    /// <param name="place">The class they go to, or <see langword="null"/>.</param>
    /// <param name="language">The language to write.</param>
    public static void Add(
        SourceProductionContext output,
        EquatableArray<PermissionConstant> constants,
        ConstantsPlace? place,
        LanguageFacts language)
    {
        if (constants.Count > 0 && place is not null)
        {
            output.Add("Permissions", Write(constants, place, language));
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="constants">The constants.</param>
    /// <param name="place">The class they go to.</param>
    /// <param name="language">The language to write.</param>
    public static SourceWriter Write(EquatableArray<PermissionConstant> constants, ConstantsPlace place, LanguageFacts language)
    {
        var writer = EmittedFile.Start(language);
        if (place.Namespace.Length == 0)
        {
            WriteClass(writer, constants, place);
            return writer;
        }

        using (writer.Open("namespace " + place.Namespace))
        {
            WriteClass(writer, constants, place);
        }

        return writer;
    }

    private static void WriteClass(SourceWriter writer, EquatableArray<PermissionConstant> constants, ConstantsPlace place)
    {
        var resources = constants
            .GroupBy(constant => PermissionName.ResourceOf(constant.Permission), StringComparer.Ordinal)
            .ToArray();
        var names = ConstantNames.Unique(
            resources.Select(resource => (resource.Key, resource.Key)),
            place.ClassName,
            place.Taken.Where(name => name.IndexOf('.') < 0 && !IsExtended(place, name)));
        writer.Line("/// <summary>The permissions that this assembly's GraphQL fields need, and those of its catalogue.</summary>");
        using (writer.Open(Class(place.ClassName, place.ExtendsUserClass)))
        {
            foreach (var resource in resources)
            {
                var name = names[resource.Key];
                if (resource.All(constant => PermissionName.ActionOf(constant.Permission) is null) && !IsExtended(place, name))
                {
                    WriteConstant(writer, name, resource.First());
                }
                else
                {
                    WriteResource(writer, name, resource, place);
                }
            }
        }
    }

    private static void WriteResource(
        SourceWriter writer, string className, IGrouping<string, PermissionConstant> resource, ConstantsPlace place)
    {
        var prefix = className + ".";
        var names = ConstantNames.Unique(
            resource.Select(constant => (constant.Permission, PermissionName.ActionOf(constant.Permission) ?? Bare)),
            className,
            place.Taken
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name.Substring(prefix.Length)));
        writer.Separate().Line($"/// <summary>The permissions of <c>{resource.Key}</c>.</summary>");
        using (writer.Open(Class(className, IsExtended(place, className))))
        {
            foreach (var constant in resource)
            {
                WriteConstant(writer, names[constant.Permission], constant);
            }
        }
    }

    private static void WriteConstant(SourceWriter writer, string name, PermissionConstant constant)
    {
        var facts = $"<c>{constant.Permission}</c>, needed by {Needing(constant)}.";
        writer.Separate();
        if (constant.Description is null)
        {
            writer.Line($"/// <summary>{facts}</summary>");
        }
        else
        {
            Comments.Write(writer, "summary", constant.Description);
            writer.Line($"/// <remarks>{facts}</remarks>");
        }

        writer
            .Line(EmittedFile.Mark)
            .Line($"public const string {name} = {Literals.Of(constant.Permission)};");
    }

    private static string Needing(PermissionConstant constant)
    {
        var listed = string.Join(", ", constant.NeededBy.Select(coordinate => $"<c>{Comments.Escape(coordinate)}</c>"));
        return constant.NeededBy.Count == 0 ? "no field of this assembly" : constant.More == 0 ? listed : $"{listed} and {constant.More} more";
    }

    private static string Class(string name, bool extends) =>
        (extends ? string.Empty : "public ") + "static partial class " + name;

    private static bool IsExtended(ConstantsPlace place, string name) => place.Extended.Contains(name, StringComparer.Ordinal);
}
