using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Benchmarks;

/// <summary>Our generator, or the plain one, on 2,000 resolvers in 200 classes.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private Project _project = null!;
    private GeneratorDriver _ran = null!;

    /// <summary>Which generator.</summary>
    [Params(nameof(SchemaMapGenerator), nameof(PlainGenerator))]
    public string Generator { get; set; } = string.Empty;

    /// <summary>Over how many entities the 2,000 resolvers work: the usual number, and as many as there are resolver classes.</summary>
    [Params(ProjectSources.UsualEntities, ProjectSources.Classes)]
    public int Entities { get; set; }

    /// <summary>Prepares the project, and asserts what the figures are worth: that edits of no consequence re-run no output.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _project = new Project(Entities);
        var tracked = Project.Driver(Create(), track: true).RunGenerators(_project.Compilation);
        var emitted = tracked.GetRunResult().GeneratedTrees.Length;
        Require(emitted > 0, "The generator emitted nothing.");
        foreach (var edited in new[] { _project.EditBody(), _project.EditElsewhere() })
        {
            tracked = tracked.RunGenerators(edited);
            Require(Project.Redone(tracked).Count == 0, string.Join(", ", Project.Redone(tracked).Distinct()));
        }

        _ran = Project.Driver(Create()).RunGenerators(_project.Compilation);
    }

    /// <summary>A driver without state on a compilation that nobody has asked anything: what an IDE does after it dropped both.</summary>
    [Benchmark]
    public GeneratorDriver FullRun() => Project.Driver(Create()).RunGenerators(_project.Compilation.Clone());

    /// <summary>One character in the body of a resolver.</summary>
    [Benchmark]
    public GeneratorDriver BodyEdit() => _ran.RunGenerators(_project.EditBody());

    /// <summary>One character in a file that is no schema.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => _ran.RunGenerators(_project.EditElsewhere());

    /// <summary>Everything parsed and bound anew, as in a build; parsing included.</summary>
    [Benchmark]
    public GeneratorDriver FreshCompilation() => Project.Driver(Create()).RunGenerators(_project.Fresh());

    private IIncrementalGenerator Create() =>
        Generator == nameof(PlainGenerator) ? new PlainGenerator() : new SchemaMapGenerator();

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
