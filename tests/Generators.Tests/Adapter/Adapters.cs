using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Tests.Adapter;

/// <summary>Runs the generator on a host of a GraphQL server.</summary>
internal static class Adapters
{
    /// <summary>A host with one guarded field, in a project that has its usings or hasn't.</summary>
    public static TestCompilation Host { get; } = TestCompilation.Of(
        """
        namespace Shop
        {
            [global::GqlAuthTooling.GraphQLRoot(global::GqlAuthTooling.OperationKind.Query)]
            public class Query
            {
                [global::GqlAuthTooling.RequiresPermission("Order:read")]
                public string GetOrder() { return "1"; }
            }
        }
        """) with
    {
        HotChocolate = HotChocolateFlavour.None,
        DefaultUsings = false,
    };

    /// <summary>Runs the generator with a version of the engine referenced.</summary>
    public static GeneratorRun Run(TestCompilation host, int major, bool hasHttp = true, params MetadataReference[] more)
    {
        var run = GeneratorRun.First(new SchemaMapGenerator(), host);
        return run.Again(run.Input.AddReferences([.. EngineDeclarations.References(major, hasHttp), .. more]));
    }

    /// <summary>The names of the files that the adapter consists of.</summary>
    public static IEnumerable<string> Files(GeneratorRun run) =>
        run.Sources.Keys.Where(name => name.StartsWith("GqlAuth.Adapter.", System.StringComparison.Ordinal)).Order(System.StringComparer.Ordinal);
}
