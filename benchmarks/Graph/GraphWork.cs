using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Graph.Benchmarks;

/// <summary>What the rules ask of the graph in one compilation.</summary>
internal static class GraphWork
{
    /// <summary>Walks, judges, and counts the findings.</summary>
    /// <param name="model">The schema.</param>
    public static int Run(SchemaModel model)
    {
        var paths = SchemaPaths.Of(model);
        var guards = new QueryGuards(paths);
        return OpenPaths.Of(paths, guards).Count()
            + OpenLookups.Of(paths, guards).Count()
            + BrokenPromises.Of(paths).Count()
            + SideEntrances.Of(paths, guards).Count()
            + OrderLeaks.Of(paths).Count();
    }
}
