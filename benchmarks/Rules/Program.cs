using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Generators;
using GqlAuthTooling.Generators.Benchmarks;
using GqlAuthTooling.Rules.Benchmarks;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Project = GqlAuthTooling.Generators.Benchmarks.Project;

// What the rules cost a build of 2,000 resolvers: the time the compiler itself attributes to each (what csc prints with
// -reportanalyzer), beside the time of compiling the project without any rule. The schema is read once for all of them, which
// the compiler bills to the rule that asks first.
//
// The compiler bills by the clock. Compiling and analysing in parallel it has more threads than there are processors (the
// thread pool of one process grows to some ten on two), and a rule is billed what its thread waits for a processor, too. What
// the rules themselves take is therefore billed with -parallel-, where nothing waits, and without a collection of garbage: one
// stops whoever runs for some hundred milliseconds, and nearly all that it collects is the compiler's. The bill is held against
// compiling in parallel, which is the shorter. The bill of a parallel build follows, with all its waiting and its collections, and what
// diagnosing takes on the clock and in time of all processors, which can't hide work.
//
// Warm means what it means for the generator: compiled by the runtime's last tier, which takes some dozens of runs of a smaller
// project, as a compiler server has behind it soon after a developer's day begins. What the first build in a process pays,
// where the runtime compiles compiler and rules alike, is printed too.
const int smallRuns = 60;
const int warmUp = 3;
const int rounds = 9;
const long mostAllocated = 800_000_000;

var project = new Project();
var options = TestOptionsProvider.For(TestCompilation.Of().WithOption("GqlAuthToday", "2026-01-01"));
await PrintFirstAsync(project, options);
await WarmUpAsync(options);
var compiling = new List<double>();
var serial = new Bill();
var parallel = new Bill();
var without = (Clock: new List<double>(), Processors: new List<double>());
var with = (Clock: new List<double>(), Processors: new List<double>());
var findings = 0;
for (var round = 0; round < warmUp + rounds; round++)
{
    GC.Collect();
    var start = Stopwatch.GetTimestamp();
    Compile(project.Fresh());
    var compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    Project.Driver(new SchemaMapGenerator()).RunGeneratorsAndUpdateCompilation(project.Fresh(), out var compilation, out _);
    var bare = await TimeAsync(() => Task.FromResult(compilation.Clone().GetDiagnostics()));
    var full = await TimeAsync(() => RunAsync(compilation.Clone(), Rules.CreateAnalyzers(), options));

    // Of its own, so that nothing is known of it but what the generator has asked, as in a build.
    Project.Driver(new SchemaMapGenerator()).RunGeneratorsAndUpdateCompilation(project.Fresh(), out var own, out _);
    var alone = await UncollectedAsync(() => RunAsync(
        own.WithOptions(own.Options.WithConcurrentBuild(false)), Rules.CreateAnalyzers(), options));
    if (!full.Result.Findings.SequenceEqual(alone.Findings, StringComparer.Ordinal))
    {
        throw new InvalidOperationException("The rules find something else in a parallel build.");
    }

    findings = full.Result.Findings.Count;
    if (round < warmUp)
    {
        continue;
    }

    without.Clock.Add(bare.Clock);
    without.Processors.Add(bare.Processors);
    with.Clock.Add(full.Clock);
    with.Processors.Add(full.Processors);
    compiling.Add(compile);
    serial.Add(alone.Times);
    parallel.Add(full.Result.Times);
}

Print("compiling without rules", compiling);
Console.WriteLine();
Console.WriteLine("billed with -parallel-:   findings: " + findings);
serial.Print(compiling, most: int.MaxValue);
Console.WriteLine();
Console.WriteLine("billed in parallel, with what threads wait for a processor:");
parallel.Print(compiling, most: 3);
Console.WriteLine();
Print("diagnosed without rules, clock", without.Clock);
Print("diagnosed with all rules, clock", with.Clock);
Print("diagnosed without rules, processors", without.Processors);
Print("diagnosed with all rules, processors", with.Processors);

static async Task PrintFirstAsync(Project project, AnalyzerOptions options)
{
    var start = Stopwatch.GetTimestamp();
    Compile(project.Fresh());
    var compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    Project.Driver(new SchemaMapGenerator()).RunGeneratorsAndUpdateCompilation(project.Fresh(), out var compilation, out _);
    var (times, _) = await RunAsync(compilation.Clone(), Rules.CreateAnalyzers(), options);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"first in this process, in parallel: compiling {compile:F0} ms, all rules together {times.Values.Sum():F0} ms = {100 * times.Values.Sum() / compile:F1} %"));
    Console.WriteLine();
}

static async Task WarmUpAsync(AnalyzerOptions options)
{
    var small = new Project(entities: 12, classes: 60);
    Project.Driver(new SchemaMapGenerator()).RunGeneratorsAndUpdateCompilation(small.Fresh(), out var compilation, out _);
    for (var run = 0; run < smallRuns; run++)
    {
        await RunAsync(compilation.Clone(), Rules.CreateAnalyzers(), options);
    }
}

static void Compile(Compilation compilation)
{
    using var output = new MemoryStream();
    if (!compilation.Emit(output).Success)
    {
        throw new InvalidOperationException("The generated project doesn't compile.");
    }
}

static async Task<(Dictionary<string, double> Times, List<string> Findings)> RunAsync(
    Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
{
    var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
        options, onAnalyzerException: null, compilation.Options.ConcurrentBuild, logAnalyzerExecutionTime: true));

    var result = await run.GetAnalysisResultAsync(CancellationToken.None);
    var times = analyzers.ToDictionary(
        analyzer => analyzer.SupportedDiagnostics[0].Id + " " + analyzer.GetType().Name,
        analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds,
        StringComparer.Ordinal);
    return (times, result.GetAllDiagnostics().Select(finding => finding.ToString()).Order(StringComparer.Ordinal).ToList());
}

static async Task<T> UncollectedAsync<T>(Func<Task<T>> run)
{
    GC.Collect();
    if (!GC.TryStartNoGCRegion(mostAllocated))
    {
        throw new InvalidOperationException("There is too little memory for a round without a collection.");
    }

    var result = await run();
    if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
    {
        throw new InvalidOperationException("A round allocated so much that it was collected.");
    }

    GC.EndNoGCRegion();
    return result;
}

static async Task<(T Result, double Clock, double Processors)> TimeAsync<T>(Func<Task<T>> run)
{
    GC.Collect();
    using var process = Process.GetCurrentProcess();
    var processors = process.TotalProcessorTime;
    var start = Stopwatch.GetTimestamp();
    var result = await run();
    var clock = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    process.Refresh();
    return (result, clock, (process.TotalProcessorTime - processors).TotalMilliseconds);
}

static void Print(string name, List<double> times) => Bill.Print(name, times);
