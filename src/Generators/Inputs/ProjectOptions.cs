using System.Collections.Generic;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>What project file and <c>.editorconfig</c> say.</summary>
/// <param name="RootNamespace">The root namespace as written; empty when the compiler isn't told.</param>
/// <param name="PayloadFields">What the project calls the lists of its payloads.</param>
internal sealed record ProjectOptions(string RootNamespace, PayloadFields PayloadFields)
{
    /// <summary>Reads the options.</summary>
    /// <param name="provider">The compiler's options.</param>
    /// <param name="files">The project's files.</param>
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider provider, IEnumerable<SyntaxTree> files) =>
        new(
            provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root) ? root : string.Empty,
            PayloadFields.Of(provider, files));
}
