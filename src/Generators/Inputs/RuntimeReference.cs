using System;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>The gate: a project that can't compile what we emit costs one look at its references.</summary>
internal static class RuntimeReference
{
    /// <summary>The runtime's assembly.</summary>
    public const string Assembly = "GqlAuthTooling.Runtime";
    private const string ModuleInterface = "GqlAuthTooling.IGqlAuthModule";

    /// <summary>Whether the compilation references a runtime that the emitted code compiles against.</summary>
    /// <param name="compilation">The compilation.</param>
    public static bool IsIn(Compilation compilation) =>
        compilation.GetTypeByMetadataName(ModuleInterface) is { ContainingAssembly: { } assembly }
        && string.Equals(assembly.Name, Assembly, StringComparison.Ordinal)
        && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);
}
