using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Module;

/// <summary>Writes the module class itself: the requirements, and the joining of the tables.</summary>
internal static class HeadSource
{
    private const string Library = "global::GqlAuthTooling.";

    /// <summary>Adds the file; nothing when the assembly has no module.</summary>
    /// <param name="output">Where to add it.</param>
    /// <param name="head">What the class holds, or <see langword="null"/>.</param>
    /// <param name="language">The language to write.</param>
    public static void Add(SourceProductionContext output, ModuleHead? head, LanguageFacts language)
    {
        if (head is not null)
        {
            output.Add("Module", Write(head, language));
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="head">What the class holds.</param>
    /// <param name="language">The language to write.</param>
    public static SourceWriter Write(ModuleHead head, LanguageFacts language) =>
        ModuleClass.Write(language, head.AssemblyName, writer => WriteClass(writer, head));

    private static void WriteClass(SourceWriter writer, ModuleHead head)
    {
        writer
            .Line("/// <summary>The permission data of this assembly, as the build proved it.</summary>")
            .Line(EmittedFile.Mark)
            .Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]")
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Open($"public sealed partial class {ModuleClass.Name} : {Library}{nameof(IGqlAuthModule)}"))
        {
            writer
                .Line($"private static readonly {Library}{nameof(PermissionModule)} Data = Create();")
                .Line()
                .Line("/// <inheritdoc/>")
                .Line($"public {Library}{nameof(PermissionModule)} {nameof(IGqlAuthModule.Module)} => Data;")
                .Line();
            WriteCreate(writer, head);
            WriteJoin(writer, head.Parts);
            WriteIndexes(writer, head.Requirements);
        }
    }

    private static void WriteCreate(SourceWriter writer, ModuleHead head)
    {
        using (writer.Open($"private static {Library}{nameof(PermissionModule)} Create()"))
        {
            using (writer.Open($"var requirements = new {Library}{nameof(Requirement)}[]", ";"))
            {
                foreach (var requirement in head.Requirements)
                {
                    writer.Line(RequirementName.Expression(requirement) + ",");
                }
            }

            using (writer.Open("var permissions = new string[]", ";"))
            {
                foreach (var permission in head.Permissions)
                {
                    writer.Line(Literals.Of(permission) + ",");
                }
            }

            writer
                .Line("var descriptions = new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.Ordinal);")
                .Line(DescriptionsSource.Method + "(descriptions);")
                .Line($"return new {Library}{nameof(PermissionModule)}(")
                .Line($"    {Literals.Of(head.AssemblyName)},")
                .Line("    permissions,")
                .Line("    requirements,")
                .Line($"    {Joined(nameof(TypeEntry), TableKinds.Types, head.Parts)},")
                .Line($"    {Joined(nameof(FieldEntry), TableKinds.Fields, head.Parts)},")
                .Line($"    {Joined(nameof(ArgumentEntry), TableKinds.Arguments, head.Parts)},")
                .Line($"    {Joined(nameof(DeprecationEntry), TableKinds.Deprecations, head.Parts)},")
                .Line($"    {Joined(nameof(PayloadEntry), TableKinds.Payloads, head.Parts)},")
                .Line("    descriptions);");
        }

        writer.Line().Line(DescriptionsSource.Signature + ";");
    }

    private static string Joined(string entry, TableKinds table, EquatableArray<PartShape> parts)
    {
        var calls = parts
            .Where(part => (part.Tables & table) != 0)
            .Select(part => PartSource.MethodName(table, part.Key) + "()")
            .ToArray();
        return calls.Length switch
        {
            0 => $"new {Library}{entry}[0]",
            1 => calls[0],
            _ => $"Join(new {Library}{entry}[][] {{ {string.Join(", ", calls)} }})",
        };
    }

    private static void WriteJoin(SourceWriter writer, EquatableArray<PartShape> parts)
    {
        writer.Line();
        using (writer.Open("private static T[] Join<T>(T[][] parts)"))
        {
            writer.Line("var length = 0;");
            using (writer.Open("foreach (var part in parts)"))
            {
                writer.Line("length += part.Length;");
            }

            writer.Line().Line("var all = new T[length];").Line("var next = 0;");
            using (writer.Open("foreach (var part in parts)"))
            {
                writer.Line("part.CopyTo(all, next);").Line("next += part.Length;");
            }

            writer.Line().Line("return all;");
        }
    }

    private static void WriteIndexes(SourceWriter writer, IEnumerable<Requirement> requirements)
    {
        writer.Line();
        using (writer.Open("private static class " + RequirementName.Class))
        {
            var index = 0;
            foreach (var requirement in requirements)
            {
                var value = index.ToString(CultureInfo.InvariantCulture);
                writer.Line($"internal const int {RequirementName.Of(requirement)} = {value};");
                index++;
            }
        }
    }
}
