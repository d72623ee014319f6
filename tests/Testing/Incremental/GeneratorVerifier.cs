using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Testing;

/// <summary>
/// Verifies a generator: what it emits compiles without a diagnostic, and what it remembers is neither too much nor too
/// little. Tests alias it: <c>using Verify = GeneratorVerifier&lt;MyGenerator&gt;;</c>.
/// </summary>
/// <typeparam name="TGenerator">The generator.</typeparam>
public static class GeneratorVerifier<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>
    /// The whole of it: the output compiles, the steps hold values only, the same input and unrelated edits re-run nothing.
    /// </summary>
    /// <param name="test">The compilation.</param>
    /// <returns>The first run.</returns>
    public static GeneratorRun All(TestCompilation test)
    {
        var run = Compiles(test);
        StepsHoldValuesOnly(run);
        KeepsOutputOn(run, "the same input again", run.Input.Clone());
        KeepsOutputOn(run, "a new file", Edits.AddFile(run.Input));
        foreach (var tree in run.Input.SyntaxTrees)
        {
            if (Edits.CommentInBody(run.Input, tree) is { } edited)
            {
                KeepsOutputOn(run, $"a comment in a body of {tree.FilePath}", edited);
            }
        }

        return run;
    }

    /// <summary>Runs the generator once.</summary>
    /// <param name="test">The compilation.</param>
    public static GeneratorRun Run(TestCompilation test) => GeneratorRun.First(new TGenerator(), test);

    /// <summary>Runs the generator; what it emits must compile with zero diagnostics.</summary>
    /// <param name="test">The compilation.</param>
    public static GeneratorRun Compiles(TestCompilation test)
    {
        var run = Run(test);
        Assert(run.Result.Diagnostics.IsEmpty, "The generator reported diagnostics; judging is the analyzers' part.", run.Result.Diagnostics);

        // Without the engine's packages a consumer's code doesn't compile; nothing in what we emit may add to that.
        var emitted = run.Result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        var before = CompileErrors.Of(run.Input);
        var added = run.Output.GetDiagnostics().Where(diagnostic =>
            emitted.Contains(diagnostic.Location.SourceTree!)
            || (diagnostic.Severity == DiagnosticSeverity.Error
                && !before.Contains($"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")));
        Assert(!added.Any(), "What the generator emitted doesn't compile cleanly.", added);
        return run;
    }

    /// <summary>An edit that doesn't concern the generator: every step of its own and every output is kept.</summary>
    /// <param name="run">A run.</param>
    /// <param name="edit">The edit, for the failure's message.</param>
    /// <param name="edited">The compilation after the edit.</param>
    public static void KeepsOutputOn(GeneratorRun run, string edit, Compilation edited)
    {
        var again = run.Again(edited);
        var redone = again.OwnSteps
            .SelectMany(step => step.Value.Select(ran => (Name: step.Key, ran)))
            .Concat(again.Result.TrackedOutputSteps.SelectMany(step => step.Value.Select(ran => (Name: step.Key, ran))))
            .SelectMany(step => step.ran.Outputs.Select(output => (step.Name, output.Reason)))
            .Where(step => step.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(step => $"{step.Name}: {step.Reason}")
            .ToArray();
        Assert(redone.Length == 0, $"After {edit} these steps were done again:", redone);
        Xunit.Assert.Equal(run.Sources, again.Sources);
    }

    /// <summary>An edit in another file that changes what the generator must say: its output is fresh.</summary>
    /// <param name="test">The compilation.</param>
    /// <param name="path">The file edited: one that only holds a constant or a base type.</param>
    /// <param name="newText">Its text after the edit.</param>
    /// <returns>The runs before and after, for the test to compare.</returns>
    public static (GeneratorRun Before, GeneratorRun After) RegeneratesOn(TestCompilation test, string path, string newText)
    {
        var before = Run(test);
        var tree = before.Input.SyntaxTrees.Single(candidate => candidate.FilePath == path);
        var edited = before.Input.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(newText, test.ParseOptions, path));
        var after = before.Again(edited);
        var fromScratch = Run(test.WithFile(path, newText));
        Xunit.Assert.Equal(fromScratch.Sources, after.Sources);
        Assert(
            !before.Sources.OrderBy(s => s.Key).SequenceEqual(after.Sources.OrderBy(s => s.Key)),
            $"The output is the same after the edit of {path}.",
            before.Sources.Keys);
        return (before, after);
    }

    /// <summary>The values of the generator's own steps hold no symbol, syntax, compilation or position.</summary>
    /// <param name="run">A run.</param>
    public static void StepsHoldValuesOnly(GeneratorRun run)
    {
        Assert(!run.OwnSteps.IsEmpty, "The generator names no step, so nothing can be checked.", run.Result.TrackedSteps.Keys);
        var forbidden = run.OwnSteps.SelectMany(step => step.Value
            .SelectMany(ran => ran.Outputs)
            .SelectMany(output => StepValues.FindForbidden(output.Value, step.Key)));
        Assert(!forbidden.Any(), "Steps keep what must not outlive a run:", forbidden);
    }

    private static void Assert<T>(bool condition, string message, IEnumerable<T> details)
    {
        if (!condition)
        {
            throw new Xunit.Sdk.XunitException(message + "\n" + string.Join("\n", details.Select(detail => "  " + detail)));
        }
    }
}
