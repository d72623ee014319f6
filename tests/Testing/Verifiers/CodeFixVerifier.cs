using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Testing;

/// <summary>
/// Verifies a code fix to the character. Tests alias it:
/// <c>using Verify = CodeFixVerifier&lt;MyAnalyzer, MyFix&gt;;</c>, then <c>await Verify.CodeFixAsync("…[|markup|]…", "…")</c>.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
public static partial class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const int MostIterations = 100;

    /// <summary>Verifies what the analyzer reports, as <see cref="AnalyzerVerifier{TAnalyzer}"/> does.</summary>
    /// <param name="source">The source with markup.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static Task AnalyzerAsync(string source, params ExpectedDiagnostic[] expected) =>
        AnalyzerVerifier<TAnalyzer>.AnalyzerAsync(source, expected);

    /// <summary>Verifies the diagnostics, then fixes one after the other until none is left that the fix can fix.</summary>
    /// <param name="source">The source with markup.</param>
    /// <param name="fixedSource">The source afterwards; its own markup states diagnostics that remain.</param>
    /// <param name="equivalenceKey">Which action is taken; by default the one at <paramref name="index"/>.</param>
    /// <param name="index">Which of the actions offered is taken.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static Task CodeFixAsync(
        string source, string fixedSource, string? equivalenceKey = null, int index = 0, params ExpectedDiagnostic[] expected) =>
        CodeFixAsync(TestCompilation.Of(source), [new("Test0.cs", fixedSource)], equivalenceKey, index, expected);

    /// <summary>The same for a compilation that a test built.</summary>
    /// <param name="marked">The compilation, its files with markup.</param>
    /// <param name="fixedFiles">
    /// The files, additional ones too, that the fix changes, afterwards; the others stay as they are, with the diagnostics that
    /// their markup states.
    /// </param>
    /// <param name="equivalenceKey">Which action is taken.</param>
    /// <param name="index">Which of the actions offered is taken.</param>
    /// <param name="expected">Expectations beside the markup's.</param>
    public static async Task CodeFixAsync(
        TestCompilation marked,
        TestFile[] fixedFiles,
        string? equivalenceKey = null,
        int index = 0,
        params ExpectedDiagnostic[] expected)
    {
        var test = await AnalyzerVerifier<TAnalyzer>.RunAsync(marked, expected).ConfigureAwait(false);
        using var workspace = new FixWorkspace(test.Plain, new TAnalyzer());
        var errors = await workspace.CompileErrorsAsync().ConfigureAwait(false);
        var applied = await ApplyAllAsync(workspace, equivalenceKey, index).ConfigureAwait(false);

        Assert(applied > 0, "The fix offered no such action for any of the diagnostics.");
        await AssertTextsAsync(workspace, test.Plain, fixedFiles, _ => true).ConfigureAwait(false);
        await AssertNoNewErrorsAsync(workspace, errors).ConfigureAwait(false);
        var remaining = MarkedTest.Parse(WithFiles(marked, fixedFiles), OnlyRule);
        remaining.Verify(await workspace.DiagnosticsAsync(workspace.Solution.Projects.First()).ConfigureAwait(false), []);
    }

    /// <summary>Verifies that the fix offers exactly these actions for the first diagnostic that it can fix.</summary>
    /// <param name="source">The source with markup.</param>
    /// <param name="titles">The titles, in order; none when nothing may be offered.</param>
    public static Task OffersAsync(string source, params string[] titles) => OffersAsync(TestCompilation.Of(source), titles);

    /// <summary>The same for a compilation that a test built.</summary>
    /// <param name="marked">The compilation, its files with markup.</param>
    /// <param name="titles">The titles, in order; none when nothing may be offered.</param>
    public static async Task OffersAsync(TestCompilation marked, params string[] titles)
    {
        var test = await AnalyzerVerifier<TAnalyzer>.RunAsync(marked, []).ConfigureAwait(false);
        using var workspace = new FixWorkspace(test.Plain, new TAnalyzer());
        foreach (var diagnostic in await FixableAsync(workspace).ConfigureAwait(false))
        {
            var offered = await ActionsAsync(workspace, diagnostic).ConfigureAwait(false);
            Xunit.Assert.Equal(titles, offered.Select(action => action.Title));
            return;
        }

        Assert(titles.Length == 0, "No diagnostic was reported that the fix can fix.");
    }

    private static string? OnlyRule =>
        new TAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Distinct().ToArray() is [var only] ? only : null;

    private static async Task<int> ApplyAllAsync(FixWorkspace workspace, string? equivalenceKey, int index)
    {
        for (var applied = 0; applied < MostIterations; applied++)
        {
            CodeAction? next = null;
            foreach (var diagnostic in await FixableAsync(workspace).ConfigureAwait(false))
            {
                next = Choose(await ActionsAsync(workspace, diagnostic).ConfigureAwait(false), equivalenceKey, index);
                if (next is not null)
                {
                    break;
                }
            }

            if (next is null)
            {
                return applied;
            }

            await workspace.ApplyAsync(next).ConfigureAwait(false);
        }

        throw new Xunit.Sdk.XunitException($"The fix did not come to an end in {MostIterations} steps.");
    }

    private static async Task<IReadOnlyList<Diagnostic>> FixableAsync(FixWorkspace workspace)
    {
        var fixable = new TFix().FixableDiagnosticIds;
        var diagnostics = await workspace.DiagnosticsAsync(workspace.Solution.Projects.First()).ConfigureAwait(false);
        return [.. diagnostics.Where(diagnostic => fixable.Contains(diagnostic.Id) && AnalyzerRun.FileOf(diagnostic.Location) is not null)];
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(FixWorkspace workspace, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = workspace.Documents.Single(
            candidate => candidate.FilePath == AnalyzerRun.FileOf(diagnostic.Location)
                && candidate.Project == workspace.Solution.Projects.First());
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)).ConfigureAwait(false);
        return actions;
    }

    private static CodeAction? Choose(IReadOnlyList<CodeAction> actions, string? equivalenceKey, int index) =>
        equivalenceKey is null
            ? actions.ElementAtOrDefault(index)
            : actions.FirstOrDefault(action => action.EquivalenceKey == equivalenceKey);

    private static TestCompilation WithFiles(TestCompilation marked, TestFile[] fixedFiles)
    {
        var result = marked;
        foreach (var file in marked.Files)
        {
            result = result.WithFile(file.Path, After(file));
        }

        foreach (var file in marked.AdditionalFiles)
        {
            result = result.WithAdditionalFile(file.Path, After(file));
        }

        return result;

        string After(TestFile file) =>
            fixedFiles.FirstOrDefault(candidate => candidate.Path == file.Path)?.Text ?? file.Text;
    }

    private static async Task AssertTextsAsync(
        FixWorkspace workspace, TestCompilation plain, TestFile[] fixedFiles, Func<(string Project, string Path), bool> isFixed)
    {
        foreach (var (key, text) in await workspace.TextsAsync().ConfigureAwait(false))
        {
            var before = plain.Files.Concat(plain.AdditionalFiles).SingleOrDefault(file => file.Path == key.Path)?.Text;
            var after = fixedFiles.FirstOrDefault(file => file.Path == key.Path)?.Text;
            var expectedText = isFixed(key) && after is not null ? Markup.Parse(after).Text : before;
            Assert(expectedText is not null, $"The fix added {key.Path}, which the test doesn't name.");
            Xunit.Assert.Equal(expectedText, text);
        }
    }

    private static async Task AssertNoNewErrorsAsync(FixWorkspace workspace, IReadOnlyList<string> before)
    {
        var added = (await workspace.CompileErrorsAsync().ConfigureAwait(false)).Except(before).ToArray();
        Assert(added.Length == 0, "The fix made compile errors:\n" + string.Join("\n", added));
    }

    private static void Assert(bool condition, string message)
    {
        if (!condition)
        {
            throw new Xunit.Sdk.XunitException(message);
        }
    }
}
