#nullable enable
using System.Collections.Generic;
using System.Collections.Immutable;

namespace HotChocolate.Types.Pagination
{
    public interface IEdge
    {
        object? Node { get; }
        string Cursor { get; }
    }

    public class Edge<T> : IEdge
    {
        public Edge(T node, string cursor)
        {
            Node = node;
            Cursor = cursor;
        }

        public T Node { get; }
        object? IEdge.Node => Node;
        public string Cursor { get; }
    }

    public class Connection : IPage
    {
    }

    public class Connection<T> : Connection
    {
        public Connection(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo info, int totalCount = 0)
        {
            Edges = edges;
            Info = info;
            TotalCount = totalCount;
        }

        public IReadOnlyList<Edge<T>> Edges { get; }
        public ConnectionPageInfo Info { get; }
        public int TotalCount { get; }
    }
}

namespace HotChocolate.Pagination
{
    public sealed class Page<T>
    {
        public Page(ImmutableArray<T> items) => Items = items;
        public ImmutableArray<T> Items { get; }
        public T? First => default;
        public T? Last => default;
    }

    public readonly struct PagingArguments
    {
        public int? First { get; init; }
        public string? After { get; init; }
    }
}
