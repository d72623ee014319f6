using System.Collections.Concurrent;
using System.Reflection;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>Whatever the code, nothing of ours throws: the reader, every generator, every analyzer.</summary>
public sealed class MutilatedSourceTests
{
    private const int Variants = 2000;
    private const int Seed = 20260;

    private static readonly DiagnosticAnalyzer[] Analyzers =
        [.. AnalyzerRun.AnalyzersIn(Assembly.Load("GqlAuthTooling.Analyzers"))];

    private static readonly Type[] Generators =
    [
        .. Assembly.Load("GqlAuthTooling.Generators").GetTypes()
            .Where(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type)),
    ];

    [Fact]
    public async Task MutilatedSources_MakeNothingThrow()
    {
        var inputs = Inputs().ToArray();
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Variants), async (number, _) =>
        {
            var (test, compilation) = inputs[number % inputs.Length];
            var random = new Random(Seed + number);
            var trees = compilation.SyntaxTrees.Where(tree => tree.FilePath != TestCompilation.UsingsPath).ToArray();
            var tree = trees[random.Next(trees.Length)];
            var text = Mutilation.Of(tree.ToString(), random);
            var mutilated = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, test.ParseOptions, tree.FilePath));
            try
            {
                await RunEverythingAsync(test, mutilated);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures.Add($"Variant {number} of {tree.FilePath}:\n{exception}\n{text}");
            }
        });

        Assert.True(failures.IsEmpty, $"{failures.Count} of {Variants} variants failed, for example:\n{failures.FirstOrDefault()}");
    }

    private static async Task RunEverythingAsync(TestCompilation test, CSharpCompilation compilation)
    {
        _ = SchemaReader.Read(compilation).Model;
        var options = TestOptionsProvider.For(test);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            Generators.Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
            options.AdditionalFiles,
            test.ParseOptions,
            options.AnalyzerConfigOptionsProvider);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        foreach (var result in driver.GetRunResult().Results)
        {
            if (result.Exception is { } exception)
            {
                throw new InvalidOperationException($"{result.Generator.GetGeneratorType().Name} threw.", exception);
            }
        }

        await AnalyzerRun.RunAsync(output, options, [.. Analyzers]);
    }

    // Restored and not, each corpus case; and the samples, each a project of many files.
    private static IEnumerable<(TestCompilation Test, CSharpCompilation Compilation)> Inputs()
    {
        var corpus = CorpusCase.All.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[]
        {
            pair.Value.Test, pair.Value.Test.WithHotChocolate(HotChocolateFlavour.Unresolved),
        });
        var folder = RepositoryFiles.PathOf("samples");
        var samples = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(Sample)
            : [];
        return corpus.Concat(samples).Select(test => (test, test.Build()));
    }

    private static IEnumerable<TestCompilation> Sample(string folder)
    {
        var files = RepositoryFiles.SourcesBelow(folder).Select(path => new TestFile(path, File.ReadAllText(path))).ToArray();
        return files.Length == 0 ? [] : [TestCompilation.OfFiles(files).WithHotChocolate(HotChocolateFlavour.None)];
    }
}
