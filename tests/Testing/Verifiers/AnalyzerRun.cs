using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Testing;

/// <summary>Runs analyzers over compilations. An analyzer that throws always fails the test.</summary>
public static class AnalyzerRun
{
    private const string AnalyzerThrew = "AD0001";

    /// <summary>Every analyzer of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersIn(System.Reflection.Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The path of the source or additional file of a location; <see langword="null"/> when it is in none.</summary>
    /// <param name="location">The location.</param>
    public static string? FileOf(Location location) => location.Kind switch
    {
        LocationKind.SourceFile => location.SourceTree!.FilePath,
        LocationKind.ExternalFile => location.GetLineSpan().Path,
        _ => null,
    };

    /// <summary>The diagnostics that analyzers report, sorted by position.</summary>
    /// <param name="test">The compilation, for its options.</param>
    /// <param name="analyzers">The analyzers.</param>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(TestCompilation test, params DiagnosticAnalyzer[] analyzers) =>
        RunAsync(test.Build(), TestOptionsProvider.For(test), [.. analyzers]);

    /// <summary>The diagnostics that analyzers report, sorted by position.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its options.</param>
    /// <param name="analyzers">The analyzers.</param>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var diagnostics = await compilation
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None)
            .ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Id == AnalyzerThrew)
            {
                throw new Xunit.Sdk.XunitException(
                    $"An analyzer threw.\n{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n{diagnostic.Descriptor.Description}");
            }
        }

        return
        [
            .. diagnostics
                .OrderBy(diagnostic => FileOf(diagnostic.Location), StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
