using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Generators.Benchmarks;

/// <summary>The generated project as a compilation, and the edits that are measured.</summary>
internal sealed class Project
{
    private static readonly TestCompilation Settings = TestCompilation.Of();
    private readonly ProjectSources _sources;
    private int _edits;

    /// <summary>Makes the project and checks that it compiles.</summary>
    /// <param name="entities">Over how many entities the resolvers work.</param>
    /// <param name="classes">In how many classes of ten the resolvers are; 2,000 of them unless told otherwise.</param>
    public Project(int entities = ProjectSources.UsualEntities, int classes = ProjectSources.Classes)
    {
        _sources = new ProjectSources(entities, classes);
        Compilation = Fresh();
        var errors = Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException("The generated project doesn't compile: " + string.Join("\n", errors.AsEnumerable()));
        }
    }

    /// <summary>The project, bound once.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>A driver that has not run.</summary>
    public static GeneratorDriver Driver(IIncrementalGenerator generator, bool track = false) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: Settings.ParseOptions,
            optionsProvider: TestOptionsProvider.For(Settings).AnalyzerConfigOptionsProvider,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track));

    /// <summary>The project as a compiler process finds it: nothing parsed, nothing bound.</summary>
    public CSharpCompilation Fresh() =>
        CSharpCompilation.Create(
            "Shop",
            _sources.All().Select(file => CSharpSyntaxTree.ParseText(file.Text, Settings.ParseOptions, file.Path)),
            Settings.AllReferences,
            Settings.CompilationOptions);

    /// <summary>The project after one more character in the body of a resolver.</summary>
    public CSharpCompilation EditBody() => Type("Queries/Queries102.cs", "// What a resolver does");

    /// <summary>The project after one more character in a file that is no schema.</summary>
    public CSharpCompilation EditElsewhere() => Type("Pricing.cs", "return net");

    private CSharpCompilation Type(string path, string before)
    {
        // Every edit is new text, so that no cache by tree or text can answer.
        var tree = Compilation.SyntaxTrees.First(candidate => candidate.FilePath == path);
        var text = tree.GetText();
        var position = text.ToString().IndexOf(before, StringComparison.Ordinal);
        var typed = new string(' ', 1 + (_edits++ % 512));
        var edited = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(position, 0), typed)));
        return (CSharpCompilation)Compilation.ReplaceSyntaxTree(tree, edited);
    }

    /// <summary>Steps and outputs that were done again in the last run.</summary>
    public static IReadOnlyList<string> Redone(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        return result.TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs.Select(output => $"output {output.Reason}"))
            .Where(reason => !reason.EndsWith(nameof(IncrementalStepRunReason.Cached), StringComparison.Ordinal))
            .ToArray();
    }
}
