using System;
using System.Linq;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Module;

/// <summary>Writes the tables of one part: arrays of entries, a line an entry.</summary>
internal static class PartSource
{
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
            WriteAliases(writer, part);
            var names = part.Requirements.Select(one => RequirementName.Class + "." + RequirementName.Of(one)).ToArray();
            using (writer.Open("partial class " + ModuleClass.Name))
            {
                Write(writer, part.Key, TableKinds.Types, "Type", part.Types, entry => Row(entry, names));
                Write(writer, part.Key, TableKinds.Fields, "Field", part.Fields, entry => Row(entry, names));
                Write(writer, part.Key, TableKinds.Arguments, "Argument", part.Arguments, entry => Row(entry, names));
                Write(writer, part.Key, TableKinds.Deprecations, "Deprecation", part.Deprecations, Row);
                Write(writer, part.Key, TableKinds.Payloads, "Payload", part.Payloads, Row);
            }
        });

    // Aliases keep a line an entry; nothing in this namespace can be called like them. An unused one would be a diagnostic.
    private static void WriteAliases(SourceWriter writer, ModulePart part)
    {
        Alias("A", nameof(AccessKind), part.Types.Count + part.Fields.Count > 0);
        Alias("Argument", nameof(ArgumentEntry), part.Arguments.Count > 0);
        Alias("D", nameof(DeprecationKind), part.Deprecations.Count > 0);
        Alias("Deprecation", nameof(DeprecationEntry), part.Deprecations.Count > 0);
        Alias("Field", nameof(FieldEntry), part.Fields.Count > 0);
        Alias("O", nameof(OperationKind), part.Types.Any(type => type.Root is not null));
        Alias("Payload", nameof(PayloadEntry), part.Payloads.Count > 0);
        Alias("Type", nameof(TypeEntry), part.Types.Count > 0);
        writer.Line();

        void Alias(string alias, string type, bool used)
        {
            if (used)
            {
                writer.Line($"using {alias} = global::GqlAuthTooling.{type};");
            }
        }
    }

    private static void Write<T>(
        SourceWriter writer, string key, TableKinds table, string type, EquatableArray<T> entries, Func<T, string> row)
        where T : IEquatable<T>
    {
        if (entries.Count == 0)
        {
            return;
        }

        using (writer.Open($"private static {type}[] {MethodName(table, key)}()"))
        using (writer.Open($"return new {type}[]", ";"))
        {
            foreach (var entry in entries)
            {
                writer.Line($"new {type}({row(entry)}),");
            }
        }
    }

    private static string Row(TypeEntry entry, string[] requirements) =>
        $"{Literals.Of(entry.Name)}, {(entry.Root is { } root ? "O." + root : "null")}, A.{entry.Access}, "
        + $"{requirements[entry.Requirement]}, {Literals.Of(entry.Delegated)}";

    private static string Row(FieldEntry entry, string[] requirements) =>
        $"{Literals.Of(entry.Coordinate)}, A.{entry.Access}, {requirements[entry.Declared]}, {requirements[entry.Effective]}, "
        + $"{Literals.Of(entry.ReturnType)}, {Literals.Of(entry.IsRoot)}, {Literals.Of(entry.Delegated)}, "
        + Literals.Of(entry.PublicReason);

    private static string Row(ArgumentEntry entry, string[] requirements) =>
        $"{Literals.Of(entry.Coordinate)}, {requirements[entry.Requirement]}";

    private static string Row(DeprecationEntry entry) =>
        $"D.{entry.Kind}, {Literals.Of(entry.Coordinate)}, {Literals.Of(entry.Reason)}, "
        + $"{Literals.Of(entry.RemovalDate)}, {Literals.Of(entry.Replacement)}";

    private static string Row(PayloadEntry entry) =>
        $"{Literals.Of(entry.Coordinate)}, {Literals.Of(entry.PayloadType)}, {Literals.Of(entry.HasUserErrors)}, "
        + $"{Literals.Of(entry.HasUserWarnings)}";
}
