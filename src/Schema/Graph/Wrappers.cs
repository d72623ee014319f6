using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Types that only carry others: connections, edges, pages and mutation payloads. Who decides about a field that returns
/// one decides about what it carries.
/// </summary>
internal sealed class Wrappers
{
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _payloads = new(StringComparer.Ordinal);

    public Wrappers(SchemaModel model)
    {
        foreach (var type in model.Types)
        {
            if (type.Kind != SchemaTypeKind.Object)
            {
                continue;
            }

            if (IsPageOrEdge(type))
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

    private static bool IsPageOrEdge(TypeModel type)
    {
        bool hasItems = false, hasPageField = false, hasEdges = false, hasId = false;
        foreach (var field in type.Fields)
        {
            switch (field.Name)
            {
                case "edges":
                    hasEdges = true;
                    hasItems |= field.Type.IsList;
                    break;
                case "nodes" or "items" or "results" or "data" or "records":
                    hasItems |= field.Type.IsList;
                    break;
                case "pageInfo" or "totalCount" or "total" or "totalItems" or "totalPages" or "count" or "hasNextPage" or "nextCursor":
                    hasPageField = true;
                    break;
                case "id":
                    hasId = true;
                    break;
                case "node" when type.Name.EndsWith("Edge", StringComparison.Ordinal):
                    return true;
            }
        }

        // A team's own connection may do without page information.
        return hasItems && !hasId && (hasPageField || (hasEdges && type.Name.EndsWith("Connection", StringComparison.Ordinal)));
    }
}
