using System.Linq;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Module;

/// <summary>
/// Writes what permissions are for: a part of the module class of its own, so that a word changed in the catalogue re-emits no table.
/// Without a description there is no such part, and the compiler drops the call.
/// </summary>
internal static class DescriptionsSource
{
    /// <summary>The method that adds the descriptions.</summary>
    public const string Method = "Describe";

    /// <summary>The method as the module class declares it.</summary>
    public const string Signature =
        "static partial void " + Method + "(global::System.Collections.Generic.Dictionary<string, string> descriptions)";

    /// <summary>What is described, of all permissions.</summary>
    /// <param name="constants">The permissions, as their constants say what they are for.</param>
    public static EquatableArray<CatalogueEntry> Of(EquatableArray<PermissionConstant> constants) => constants
        .Where(constant => constant.Description is not null)
        .Select(constant => new CatalogueEntry(constant.Permission, constant.Description))
        .ToEquatableArray();

    /// <summary>Adds the file; nothing when the assembly has no module, or nothing is described.</summary>
    /// <param name="output">Where to add it.</param>
    /// <param name="described">The permissions that are described.</param>
    /// <param name="assemblyName">The assembly, or <see langword="null"/>.</param>
    /// <param name="language">The language to write.</param>
    public static void Add(
        SourceProductionContext output, EquatableArray<CatalogueEntry> described, string? assemblyName, LanguageFacts language)
    {
        if (assemblyName is not null && described.Count > 0)
        {
            output.Add("Module.Descriptions", Write(described, assemblyName, language));
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="described">The permissions that are described.</param>
    /// <param name="assemblyName">The assembly.</param>
    /// <param name="language">The language to write.</param>
    public static SourceWriter Write(EquatableArray<CatalogueEntry> described, string assemblyName, LanguageFacts language) =>
        ModuleClass.Write(language, assemblyName, writer =>
        {
            using (writer.Open("partial class " + ModuleClass.Name))
            using (writer.Open(Signature))
            {
                foreach (var entry in described)
                {
                    writer.Line($"descriptions[{Literals.Of(entry.Permission)}] = {Literals.Of(entry.Description)};");
                }
            }
        });
}
