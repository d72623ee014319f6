#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace HotChocolate.Types
{
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class InterfaceTypeAttribute<T> : Attribute
    {
        public Type Type => typeof(T);
    }
}

namespace HotChocolate.Types.Pagination
{
    using GreenDonut.Data;

    public interface IEdge
    {
        object? Node { get; }
        string Cursor { get; }
    }

    public interface IEdge<out T> : IEdge
    {
        new T Node { get; }
    }

    public class Edge<T> : IEdge<T>
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

    public interface IConnection : IPage
    {
    }

    public class Connection : IConnection
    {
    }

    public class Connection<T> : Connection
    {
        public Connection(IReadOnlyList<IEdge<T>> edges, ConnectionPageInfo info, int totalCount = 0)
        {
            Edges = edges;
            Info = info;
            TotalCount = totalCount;
        }

        public IReadOnlyList<IEdge<T>> Edges { get; }
        public ConnectionPageInfo Info { get; }
        public int TotalCount { get; }
    }

    public abstract class PageInfo : IPageInfo
    {
        public abstract bool HasNextPage { get; }
        public abstract bool HasPreviousPage { get; }
        public abstract string? StartCursor { get; }
        public abstract string? EndCursor { get; }
    }

    public abstract class ConnectionBase<TNode, TEdge, TPageInfo> : IConnection
    {
        public abstract IReadOnlyList<TEdge>? Edges { get; }
        public abstract TPageInfo PageInfo { get; }
    }

    public class PageEdge<TNode> : IEdge<TNode>
    {
        public PageEdge(TNode node) => Node = node;
        public TNode Node { get; }
        object? IEdge.Node => Node;
        public string Cursor => string.Empty;
    }

    public class PageConnection<TNode> : ConnectionBase<TNode, PageEdge<TNode>, PageInfo>
    {
        public PageConnection(Page<TNode> page) { }
        public override IReadOnlyList<PageEdge<TNode>>? Edges => null;
        public IReadOnlyList<TNode>? Nodes => null;
        public override PageInfo PageInfo => throw new InvalidOperationException();
        public int TotalCount => 0;
    }
}

namespace GreenDonut.Data
{
    public sealed class Page<T> : IEnumerable<T>
    {
        public Page(ImmutableArray<T> items) => Items = items;
        public ImmutableArray<T> Items { get; }
        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public readonly struct PagingArguments
    {
        public int? First { get; init; }
        public string? After { get; init; }
    }

    public sealed class QueryContext<T>
    {
    }
}
