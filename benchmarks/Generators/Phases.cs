using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Benchmarks;

/// <summary>Where the time of a run goes, measured with a stopwatch: quick, and good enough to find the slow part.</summary>
internal static class Phases
{
    private const int WarmUp = 40;
    private const int Rounds = 25;

    public static void Print()
    {
        Print(new Project());
        Print(new Project(ProjectSources.Classes));
    }

    private static void Print(Project project)
    {
        var model = SchemaReader.Read(project.Compilation).Model;
        Console.WriteLine();
        Console.WriteLine($"2,000 resolvers, {model.Types.Count} types, {model.Types.Sum(type => type.Fields.Count)} fields");
        var ran = Project.Driver(new SchemaMapGenerator()).RunGenerators(project.Compilation);
        var plain = Project.Driver(new PlainGenerator()).RunGenerators(project.Compilation);

        Measure("schema read, warm", () => SchemaReader.Read(project.Compilation.Clone(), CancellationToken.None));
        Measure("schema read, after a body edit", () => SchemaReader.Read(project.EditBody(), CancellationToken.None));
        Measure("schema compared", () => model.Equals(SchemaReader.Read(project.Compilation).Model));
        Measure("module built", () => ModuleBuilder.Build(model));
        Measure("full run", () => Project.Driver(new SchemaMapGenerator()).RunGenerators(project.Compilation.Clone()));
        Measure("body edit", () => ran.RunGenerators(project.EditBody()));
        Measure("edit elsewhere", () => ran.RunGenerators(project.EditElsewhere()));
        Measure("fresh compilation", () => Project.Driver(new SchemaMapGenerator()).RunGenerators(project.Fresh()));
        Measure("plain: full run", () => Project.Driver(new PlainGenerator()).RunGenerators(project.Compilation.Clone()));
        Measure("plain: body edit", () => plain.RunGenerators(project.EditBody()));
        Measure("plain: edit elsewhere", () => plain.RunGenerators(project.EditElsewhere()));
    }

    private static void Measure(string name, Func<object> run)
    {
        // Warm means compiled by the last tier, which takes the runtime some dozens of calls and a moment to do.
        for (var i = 0; i < WarmUp; i++)
        {
            run();
        }

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(run());
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-34} min {times[0],7:F1} ms   median {times[Rounds / 2],7:F1} ms"));
    }
}
