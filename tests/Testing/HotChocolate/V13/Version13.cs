#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate
{
    public enum ServiceKind
    {
        Default,
        Synchronized,
        Pooled,
        Resolver,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class ServiceAttribute : Attribute
    {
        public ServiceAttribute(ServiceKind kind = ServiceKind.Default) => Kind = kind;
        public ServiceKind Kind { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ParentAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class DataLoaderAttribute : Attribute
    {
        public DataLoaderAttribute(string? name = null) => Name = name;
        public string? Name { get; }
    }

    public interface IMutationResult
    {
        object? Value { get; }
        bool IsSuccess { get; }
        bool IsError { get; }
    }

    public readonly struct MutationResult<TResult> : IMutationResult
    {
        public MutationResult(TResult result) => Value = result;
        public TResult? Value { get; }
        public bool IsSuccess => true;
        public bool IsError => false;
        object? IMutationResult.Value => Value;
        public static implicit operator MutationResult<TResult>(TResult result) => new(result);
    }

    public readonly struct MutationResult<TResult, TError> : IMutationResult
    {
        public MutationResult(TResult result) => Value = result;
        public MutationResult(TError error) => Value = default;
        public TResult? Value { get; }
        public bool IsSuccess => true;
        public bool IsError => false;
        object? IMutationResult.Value => Value;
        public static implicit operator MutationResult<TResult, TError>(TResult result) => new(result);
        public static implicit operator MutationResult<TResult, TError>(TError error) => new(error);
    }
}

namespace HotChocolate.Types.Pagination
{
    public interface IEdge
    {
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

namespace HotChocolate.ApolloFederation
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Property)]
    public sealed class KeyAttribute : Types.DeclaredMemberAttribute
    {
        public KeyAttribute(string? fieldSet = null) => FieldSet = fieldSet;
        public string? FieldSet { get; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true)]
    public class ReferenceResolverAttribute : Types.DeclaredMemberAttribute
    {
        public string? EntityResolver { get; set; }
        public Type? EntityResolverType { get; set; }
    }
}
