using BenchmarkDotNet.Attributes;

namespace GqlAuthTooling.Operations.Benchmarks;

/// <summary>Parsing of a schema that is in use and of operations, small and large.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private readonly byte[] _schema = Documents.GitHubSchema();
    private readonly byte[] _operation = Documents.Operation(50);
    private readonly byte[] _largeOperation = Documents.Operation(1_000);

    [Benchmark]
    public GraphQLDocument GitHubSchema() => GraphQLDocument.Parse(_schema);

    [Benchmark]
    public GraphQLDocument OperationOf1000Lines() => GraphQLDocument.Parse(_operation);

    [Benchmark]
    public GraphQLDocument OperationOf20000Lines() => GraphQLDocument.Parse(_largeOperation);
}
