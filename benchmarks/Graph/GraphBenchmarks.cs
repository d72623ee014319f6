using System;
using BenchmarkDotNet.Attributes;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Graph.Benchmarks;

/// <summary>All work on the graph of types, for all rules together, on a schema of 500 types and 5,000 fields.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private SchemaModel _model = null!;

    /// <summary>How many permissions the schema names: the more, the more guards that don't imply each other.</summary>
    [Params(8, 200)]
    public int Permissions { get; set; }

    /// <summary>Makes the schema, and asserts that there is something to find in it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _model = LargeSchema.Create(Permissions);
        if (GraphWork.Run(_model) == 0)
        {
            throw new InvalidOperationException("The schema has no findings.");
        }
    }

    /// <summary>The walk and the findings of GQLA009 to 013, the map of the assembly included.</summary>
    [Benchmark]
    public int Everything() => GraphWork.Run(_model);
}
