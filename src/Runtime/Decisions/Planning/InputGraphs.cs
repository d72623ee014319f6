using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// The graphs of the input types of one schema under one map. They are the same for every operation, and walking the filter
/// types of a server for each would cost more than the rest of the analysis.
/// </summary>
/// <remarks>Refers to neither map nor schema, so that it keeps neither alive.</remarks>
internal sealed class InputGraphs
{
    private readonly Dictionary<string, DeprecationEntry[]> _deprecatedValues;

    // Only types that the schema itself names are asked for, so clients can't make it grow.
    private readonly ConcurrentDictionary<string, InputGraph> _graphs = new(StringComparer.Ordinal);

    private InputGraphs(PermissionMap map) => _deprecatedValues = map.Deprecations
        .Where(entry => entry.Kind == DeprecationKind.EnumValue)
        .GroupBy(entry => SchemaCoordinate.TypeOf(entry.Coordinate), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The graph of an input type.</summary>
    public static InputGraph Of(PermissionMap map, ISchemaFacts schema, string inputType)
    {
        var graphs = map.InputGraphs.GetValue(schema, _ => new InputGraphs(map));
        if (!graphs._graphs.TryGetValue(inputType, out var graph))
        {
            graph = new InputGraphBuilder(map, schema, graphs).Build(inputType);
            graphs._graphs.TryAdd(inputType, graph);
        }

        return graph;
    }

    /// <summary>The deprecated values of an enum.</summary>
    public IReadOnlyList<DeprecationEntry> DeprecatedValues(string enumType) =>
        _deprecatedValues.TryGetValue(enumType, out var entries) ? entries : Array.Empty<DeprecationEntry>();
}
