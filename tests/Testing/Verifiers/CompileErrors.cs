using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Testing;

/// <summary>Questions about compile errors.</summary>
public static class CompileErrors
{
    /// <summary>The errors of a compilation, as text without positions: an edit before them doesn't change them.</summary>
    /// <param name="compilation">The compilation.</param>
    public static IReadOnlyList<string> Of(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
    ];

    /// <summary>Fails when the compilation has an error.</summary>
    /// <param name="compilation">The compilation.</param>
    public static void AssertNone(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new Xunit.Sdk.XunitException("The test's source doesn't compile:\n" + string.Join("\n", errors.Select(e => e.ToString())));
        }
    }
}
