using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GqlAuthTooling.Operations.Benchmarks;

if (args is ["parse", ..])
{
    Parsing.Print();
    return;
}

if (args is ["explain", ..])
{
    Explaining.Print();
    return;
}

// In process: the project that BenchmarkDotNet would generate does not build under our central package versions.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(20);
BenchmarkSwitcher
    .FromTypes([typeof(ParserBenchmarks)])
    .Run(args.Length > 0 ? args : ["--filter", "*"], DefaultConfig.Instance.AddJob(job));
