using Storefront.Common;

namespace Storefront.Orders;

/// <summary>A page of orders.</summary>
public sealed record OrderConnection(IReadOnlyList<OrderEdge> Edges, PageInfo PageInfo, int TotalCount);

/// <summary>An order on a page.</summary>
public sealed record OrderEdge(Order Node, string Cursor);
