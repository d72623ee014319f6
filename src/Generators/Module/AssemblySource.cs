using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Module;

/// <summary>Writes the attribute by which a host finds the module class.</summary>
internal static class AssemblySource
{
    /// <summary>Adds the file; nothing when the assembly has no module.</summary>
    /// <param name="output">Where to add it.</param>
    /// <param name="assemblyName">The assembly, or <see langword="null"/>.</param>
    /// <param name="language">The language to write.</param>
    public static void Add(SourceProductionContext output, string? assemblyName, LanguageFacts language)
    {
        if (assemblyName is not null)
        {
            output.Add("Assembly", Write(assemblyName, language));
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="assemblyName">The assembly.</param>
    /// <param name="language">The language to write.</param>
    public static SourceWriter Write(string assemblyName, LanguageFacts language) =>
        EmittedFile.Start(language)
            .Line($"[assembly: global::GqlAuthTooling.GqlAuthModule(typeof({ModuleClass.FullName(assemblyName)}))]");
}
