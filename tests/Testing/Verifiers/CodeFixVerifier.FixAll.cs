using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.Testing;

/// <content>FixAll, through the fix's own provider.</content>
public static partial class CodeFixVerifier<TAnalyzer, TFix>
{
    /// <summary>Verifies FixAll in document, project and solution (with a second project of the same files).</summary>
    /// <param name="source">The source with markup, of one file.</param>
    /// <param name="fixedSource">The source afterwards.</param>
    /// <param name="equivalenceKey">Which action is taken; by default the one at <paramref name="index"/>.</param>
    /// <param name="index">Which of the actions offered for the first diagnostic is taken.</param>
    public static Task FixAllAsync(string source, string fixedSource, string? equivalenceKey = null, int index = 0) =>
        FixAllAsync(TestCompilation.Of(source), [new("Test0.cs", fixedSource)], equivalenceKey, index);

    /// <summary>
    /// The same for a compilation that a test built. From an additional file the engine knows the scopes project and
    /// solution only.
    /// </summary>
    /// <param name="marked">The compilation, its files with markup.</param>
    /// <param name="fixedFiles">The files, additional ones too, that FixAll in the project changes, afterwards.</param>
    /// <param name="equivalenceKey">Which action is taken.</param>
    /// <param name="index">Which of the actions offered for the first diagnostic is taken.</param>
    public static async Task FixAllAsync(
        TestCompilation marked, TestFile[] fixedFiles, string? equivalenceKey = null, int index = 0)
    {
        var test = await AnalyzerVerifier<TAnalyzer>.RunAsync(marked, []).ConfigureAwait(false);
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            try
            {
                await FixAllAsync(test.Plain, fixedFiles, scope, equivalenceKey, index).ConfigureAwait(false);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                throw new Xunit.Sdk.XunitException($"FixAll in {scope}: {failure.Message}", failure);
            }
        }
    }

    private static async Task FixAllAsync(
        TestCompilation plain, TestFile[] fixedFiles, FixAllScope scope, string? equivalenceKey, int index)
    {
        using var workspace = new FixWorkspace(plain, new TAnalyzer(), projects: 2);
        var errors = await workspace.CompileErrorsAsync().ConfigureAwait(false);
        var fix = new TFix();
        var provider = fix.GetFixAllProvider();
        Assert(provider is not null, "The fix has no FixAll provider.");
        Assert(provider!.GetSupportedFixAllScopes().Contains(scope), "The scope isn't supported.");
        if (scope == FixAllScope.Document && !await StartsInSourceAsync(workspace).ConfigureAwait(false))
        {
            return;
        }

        var first = (await FixableAsync(workspace).ConfigureAwait(false)).FirstOrDefault();
        Assert(first is not null, "No diagnostic was reported that the fix can fix.");
        var project = workspace.Solution.Projects.First();
        var document = workspace.Documents.Single(
            candidate => candidate.Project == project && candidate.FilePath == AnalyzerRun.FileOf(first!.Location));
        var action = Choose(await ActionsAsync(workspace, first!).ConfigureAwait(false), equivalenceKey, index);
        Assert(action is not null, "The fix offered no such action.");

        var diagnostics = new Diagnostics(workspace, fix.FixableDiagnosticIds);
        var key = action!.EquivalenceKey;
        var all = await provider.GetFixAsync(document is Document source
            ? new FixAllContext(source, fix, scope, key, fix.FixableDiagnosticIds, diagnostics, CancellationToken.None)
            : new FixAllContext(project, fix, scope, key, fix.FixableDiagnosticIds, diagnostics, CancellationToken.None))
            .ConfigureAwait(false);
        Assert(all is not null, "The FixAll provider offered no action.");
        await workspace.ApplyAsync(all!).ConfigureAwait(false);

        await AssertTextsAsync(workspace, plain, fixedFiles, file => scope switch
        {
            FixAllScope.Document => file.Project == project.Name
                && (file.Path == document.Name || plain.AdditionalFiles.Any(additional => additional.Path == file.Path)),
            FixAllScope.Project => file.Project == project.Name,
            _ => true,
        }).ConfigureAwait(false);
        await AssertNoNewErrorsAsync(workspace, errors).ConfigureAwait(false);
    }

    private static async Task<bool> StartsInSourceAsync(FixWorkspace workspace) =>
        (await FixableAsync(workspace).ConfigureAwait(false)).FirstOrDefault()?.Location.IsInSource ?? true;

    private sealed class Diagnostics(FixWorkspace workspace, ImmutableArray<string> ids) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await workspace.DiagnosticsAsync(project).ConfigureAwait(false)).Where(diagnostic => ids.Contains(diagnostic.Id));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(document.Project, cancellationToken).ConfigureAwait(false))
                .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken).ConfigureAwait(false))
                .Where(diagnostic => !diagnostic.Location.IsInSource);
    }
}
