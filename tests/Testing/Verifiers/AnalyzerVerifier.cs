using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Testing;

/// <summary>
/// Verifies what an analyzer reports. Tests alias it: <c>using Verify = AnalyzerVerifier&lt;MyAnalyzer&gt;;</c>, then
/// <c>await Verify.AnalyzerAsync("…[|markup|]…")</c>.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Verifies with HotChocolate 15.</summary>
    /// <param name="source">The source with markup.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static Task AnalyzerAsync(string source, params ExpectedDiagnostic[] expected) =>
        AnalyzerAsync(TestCompilation.Of(source), expected);

    /// <summary>Verifies with one flavour of HotChocolate.</summary>
    /// <param name="source">The source with markup.</param>
    /// <param name="flavour">The flavour.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static Task AnalyzerAsync(string source, HotChocolateFlavour flavour, params ExpectedDiagnostic[] expected) =>
        AnalyzerAsync(TestCompilation.Of(source).WithHotChocolate(flavour), expected);

    /// <summary>Verifies with every version of HotChocolate, and with HotChocolate not restored.</summary>
    /// <param name="source">The source with markup.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static async Task AnalyzerOnAllFlavoursAsync(string source, params ExpectedDiagnostic[] expected)
    {
        foreach (var flavour in HotChocolateFlavours.All)
        {
            try
            {
                await AnalyzerAsync(source, flavour, expected).ConfigureAwait(false);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                throw new Xunit.Sdk.XunitException($"With HotChocolate {flavour}: {failure.Message}", failure);
            }
        }
    }

    /// <summary>Verifies a compilation that a test built.</summary>
    /// <param name="marked">The compilation, its files with markup.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static Task AnalyzerAsync(TestCompilation marked, params ExpectedDiagnostic[] expected) => RunAsync(marked, expected);

    internal static async Task<MarkedTest> RunAsync(TestCompilation marked, ExpectedDiagnostic[] expected)
    {
        var analyzer = new TAnalyzer();
        var rules = analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).ToArray();
        var test = MarkedTest.Parse(marked, rules is [var only] ? only : null);
        var compilation = test.Plain.Build();
        if (!test.Plain.ExpectsCompileErrors)
        {
            CompileErrors.AssertNone(compilation);
        }

        test.Verify(
            await AnalyzerRun.RunAsync(compilation, TestOptionsProvider.For(test.Plain), [analyzer]).ConfigureAwait(false),
            expected);
        return test;
    }
}
