using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Testing;

/// <summary>Tries what a fix offers, for tests that know rule and fix by their register only.</summary>
public static class FixTrial
{
    private const int MostIterations = 100;

    /// <summary>What becomes of a compilation when one of the actions that a fix offers is taken wherever it is offered.</summary>
    /// <param name="plain">The compilation.</param>
    /// <param name="analyzer">The rule.</param>
    /// <param name="fix">Its fix.</param>
    /// <returns>The compilation after each action, by the action's title.</returns>
    public static async Task<IReadOnlyDictionary<string, TestCompilation>> ResultsAsync(
        TestCompilation plain, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        var results = new Dictionary<string, TestCompilation>(StringComparer.Ordinal);
        foreach (var offered in await FirstOfferAsync(plain, analyzer, fix).ConfigureAwait(false))
        {
            results.Add(offered.Title, await ApplyAsync(plain, analyzer, fix, offered.EquivalenceKey).ConfigureAwait(false));
        }

        return results;
    }

    private static async Task<ImmutableArray<CodeAction>> FirstOfferAsync(TestCompilation plain, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        using var workspace = new FixWorkspace(plain, analyzer);
        return await OfferAsync(workspace, fix).ConfigureAwait(false);
    }

    private static async Task<TestCompilation> ApplyAsync(
        TestCompilation plain, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? key)
    {
        using var workspace = new FixWorkspace(plain, analyzer);
        for (var applied = 0; applied < MostIterations; applied++)
        {
            var offered = await OfferAsync(workspace, fix).ConfigureAwait(false);
            if (offered.FirstOrDefault(action => action.EquivalenceKey == key) is not { } action)
            {
                break;
            }

            await workspace.ApplyAsync(action).ConfigureAwait(false);
        }

        var result = plain;
        foreach (var (file, text) in await workspace.TextsAsync().ConfigureAwait(false))
        {
            result = plain.AdditionalFiles.Any(additional => additional.Path == file.Path)
                ? result.WithAdditionalFile(file.Path, text)
                : result.WithFile(file.Path, text);
        }

        return result;
    }

    /// <summary>The actions for the first diagnostic that has any.</summary>
    private static async Task<ImmutableArray<CodeAction>> OfferAsync(FixWorkspace workspace, CodeFixProvider fix)
    {
        var project = workspace.Solution.Projects.First();
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var diagnostic in await workspace.DiagnosticsAsync(project).ConfigureAwait(false))
        {
            if (fix.FixableDiagnosticIds.Contains(diagnostic.Id) && AnalyzerRun.FileOf(diagnostic.Location) is { } path)
            {
                var document = workspace.Documents.Single(candidate => candidate.Project == project && candidate.FilePath == path);
                await fix.RegisterCodeFixesAsync(new CodeFixContext(
                    document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)).ConfigureAwait(false);
            }

            if (actions.Count > 0)
            {
                break;
            }
        }

        return actions.ToImmutable();
    }
}
