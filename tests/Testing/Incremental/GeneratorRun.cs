using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Testing;

/// <summary>A generator driver that ran, with the steps tracked.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output)
    {
        _driver = driver;
        Input = input;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
        {
            throw new Xunit.Sdk.XunitException("The generator threw.\n" + exception);
        }
    }

    /// <summary>The compilation that the generator saw.</summary>
    public Compilation Input { get; }

    /// <summary>That compilation with what the generator emitted.</summary>
    public Compilation Output { get; }

    /// <summary>The result of the generator.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The sources emitted, by hint name, with "\n" line ends.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The steps that the generator named, by name: its own, none of the compiler's.</summary>
    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> OwnSteps =>
        Result.TrackedSteps.Where(step => !CompilerSteps.IsOne(step.Key)).ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Runs a new driver.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="test">The compilation.</param>
    public static GeneratorRun First(IIncrementalGenerator generator, TestCompilation test)
    {
        var options = TestOptionsProvider.For(test);
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            options.AdditionalFiles,
            test.ParseOptions,
            options.AnalyzerConfigOptionsProvider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(driver, test.Build());
    }

    /// <summary>Runs the driver again, on another compilation.</summary>
    /// <param name="input">The compilation.</param>
    public GeneratorRun Again(Compilation input) => Run(_driver, input);

    /// <summary>Runs the driver again, on the same compilation with other additional files.</summary>
    /// <param name="test">A compilation whose additional files take the place of those before.</param>
    public GeneratorRun AgainWithFilesOf(TestCompilation test) =>
        Run(_driver.ReplaceAdditionalTexts(TestOptionsProvider.For(test).AdditionalFiles), Input);

    private static GeneratorRun Run(GeneratorDriver driver, Compilation input)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        return new(ran, input, output);
    }
}
