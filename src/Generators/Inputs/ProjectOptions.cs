using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>What the project file says.</summary>
/// <param name="RootNamespace">The root namespace as written; empty when the compiler isn't told.</param>
internal sealed record ProjectOptions(string RootNamespace)
{
    /// <summary>Reads the options.</summary>
    /// <param name="provider">The compiler's options.</param>
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider provider) =>
        new(provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root) ? root : string.Empty);
}
