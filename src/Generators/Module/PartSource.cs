using System;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Module;

/// <summary>Writes the tables of one part as text that <see cref="ModuleTable"/> reads, a line an entry.</summary>
internal static class PartSource
{
    private const string Library = "global::GqlAuthTooling.";

    // Asked for in every row; the enum itself looks its name up each time.
    private static readonly string[] Access = Enum.GetNames(typeof(AccessKind));

    /// <summary>The method of the module class that makes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The part's key.</param>
    public static string MethodName(TableKinds table, string key) => table + "_" + key;

    /// <summary>The part's file name; unlike keys, names of generated files must differ by more than case.</summary>
    /// <param name="key">The part's key.</param>
    public static string FileName(string key) => char.IsLower(key[0]) ? "Module.lower-" + key : "Module." + key;

    /// <summary>Adds the file; nothing when the assembly has no module.</summary>
    /// <param name="output">Where to add it.</param>
    /// <param name="part">The part.</param>
    /// <param name="assemblyName">The assembly, or <see langword="null"/>.</param>
    /// <param name="language">The language to write.</param>
    public static void Add(SourceProductionContext output, ModulePart part, string? assemblyName, LanguageFacts language)
    {
        if (assemblyName is not null)
        {
            output.Add(FileName(part.Key), Write(part, assemblyName, language));
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="part">The part.</param>
    /// <param name="assemblyName">The assembly.</param>
    /// <param name="language">The language to write.</param>
    public static SourceWriter Write(ModulePart part, string assemblyName, LanguageFacts language) =>
        ModuleClass.Write(language, assemblyName, writer =>
        {
            using (writer.Open("partial class " + ModuleClass.Name))
            {
                WriteRequirements(writer, part);
                Write(writer, part, TableKinds.Types, nameof(TypeEntry), part.Types, Row);
                Write(writer, part, TableKinds.Fields, nameof(FieldEntry), part.Fields, Row);
                Write(writer, part, TableKinds.Arguments, nameof(ArgumentEntry), part.Arguments, Row);
                Write(writer, part, TableKinds.Deprecations, nameof(DeprecationEntry), part.Deprecations, Row);
                Write(writer, part, TableKinds.Payloads, nameof(PayloadEntry), part.Payloads, Row);
            }
        });

    // The rows number the requirements of their own part, which an edit elsewhere doesn't move.
    private static void WriteRequirements(SourceWriter writer, ModulePart part)
    {
        if (part.Requirements.Count == 0)
        {
            return;
        }

        using (writer.Open($"private static int[] {RequirementsOf(part.Key)}()"))
        using (writer.Open("return new int[]", ";"))
        {
            foreach (var requirement in part.Requirements)
            {
                writer.Line(RequirementName.Class + "." + RequirementName.Of(requirement) + ",");
            }
        }
    }

    private static string RequirementsOf(string key) => "Requirements_" + key;

    private static void Write<T>(
        SourceWriter writer, ModulePart part, TableKinds table, string type, EquatableArray<T> entries, Func<T, string> row)
        where T : IEquatable<T>
    {
        if (entries.Count == 0)
        {
            return;
        }

        var requirements = (table & (TableKinds.Types | TableKinds.Fields | TableKinds.Arguments)) != 0
            ? ", " + RequirementsOf(part.Key) + "()"
            : string.Empty;
        writer.Separate();
        using (writer.Open($"private static {Library}{type}[] {MethodName(table, part.Key)}()"))
        {
            writer.Line($"return {Library}{nameof(ModuleTable)}.{table}(@\"");
            foreach (var entry in entries)
            {
                writer.Raw(row(entry));
            }

            writer.Raw("\"" + requirements + ");");
        }
    }

    private static string Row(TypeEntry entry) => Cells.Row(
        Cells.Of(entry.Name), entry.Root?.ToString(), Access[(int)entry.Access], Cells.Of(entry.Requirement), Cells.Of(entry.Delegated));

    private static string Row(FieldEntry entry) => Cells.Row(
        Cells.Of(entry.Coordinate),
        Cells.Of(entry.ReturnType),
        Access[(int)entry.Access],
        Cells.Of(entry.Declared),
        Cells.Of(entry.Effective),
        Cells.Of(entry.IsRoot, "root"),
        Cells.Of(entry.Delegated),
        Cells.Of(entry.PublicReason));

    private static string Row(ArgumentEntry entry) => Cells.Row(Cells.Of(entry.Coordinate), Cells.Of(entry.Requirement));

    private static string Row(DeprecationEntry entry) => Cells.Row(
        entry.Kind.ToString(),
        Cells.Of(entry.Coordinate),
        Cells.Of(entry.Reason),
        Cells.Of(entry.RemovalDate),
        Cells.Of(entry.Replacement));

    private static string Row(PayloadEntry entry) => Cells.Row(
        Cells.Of(entry.Coordinate),
        Cells.Of(entry.PayloadType),
        Cells.Of(entry.HasUserErrors, "errors"),
        Cells.Of(entry.HasUserWarnings, "warnings"));
}
