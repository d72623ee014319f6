using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Types that only carry others: connections, edges, pages and mutation payloads. Who decides about a field that returns
/// one decides about what it carries.
/// </summary>
internal sealed class Wrappers
{
    private static readonly string[] ItemFields = { "edges", "nodes", "items", "results", "data", "records" };
    private static readonly string[] PageFields =
    {
        "pageInfo", "totalCount", "total", "totalItems", "totalPages", "count", "hasNextPage", "nextCursor",
    };

    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _payloads = new(StringComparer.Ordinal);

    public Wrappers(SchemaModel model)
    {
        foreach (var type in model.Types.Where(type => type.Kind == SchemaTypeKind.Object))
        {
            if (IsPage(type) || IsEdge(type))
            {
                _pages.Add(type.Name);
            }

            foreach (var field in type.Fields)
            {
                if (field.Payload is { Shape: PayloadShape.Payload } payload)
                {
                    _payloads.Add(payload.TypeName);
                }
            }
        }
    }

    /// <summary>Whether a type only carries others.</summary>
    /// <param name="typeName">The type.</param>
    public bool Contains(string typeName) => _pages.Contains(typeName) || _payloads.Contains(typeName);

    /// <summary>Whether a type is what a mutation answers.</summary>
    /// <param name="typeName">The type.</param>
    public bool IsPayload(string typeName) => _payloads.Contains(typeName);

    private static bool IsPage(TypeModel type) =>
        type.Fields.Any(field => Array.IndexOf(ItemFields, field.Name) >= 0 && field.Type.Syntax.StartsWith("[", StringComparison.Ordinal))
        && (type.Fields.Any(field => Array.IndexOf(PageFields, field.Name) >= 0) || IsConnection(type))
        && type.Fields.All(field => field.Name != "id");

    /// <summary>A team's own connection may do without page information.</summary>
    private static bool IsConnection(TypeModel type) =>
        type.Name.EndsWith("Connection", StringComparison.Ordinal) && type.Fields.Any(field => field.Name == "edges");

    private static bool IsEdge(TypeModel type) =>
        type.Name.EndsWith("Edge", StringComparison.Ordinal) && type.Fields.Any(field => field.Name == "node");
}
