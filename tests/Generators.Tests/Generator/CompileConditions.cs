using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Generator;

/// <summary>Compiles what the generator emitted as strictly as a project can: every warning wave, documentation checked.</summary>
internal static class CompileConditions
{
    /// <summary>The diagnostics in emitted files, and the errors that emitted files cause elsewhere.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(GeneratorRun run, TestCompilation test)
    {
        var options = test.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);
        var emitted = run.Result.GeneratedSources
            .Select(source => CSharpSyntaxTree.ParseText(source.SourceText, options, source.HintName))
            .ToHashSet<SyntaxTree>();
        var users = run.Input.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath));
        return run.Input
            .RemoveAllSyntaxTrees()
            .WithOptions(test.CompilationOptions.WithWarningLevel(9999))
            .AddSyntaxTrees(users.Concat(emitted))
            .GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error || emitted.Contains(found.Location.SourceTree!))
            .ToArray();
    }
}
