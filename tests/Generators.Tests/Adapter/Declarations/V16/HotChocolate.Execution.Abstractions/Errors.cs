#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate
{
    public interface IError
    {
        string Message { get; }
        string? Code { get; }
        Path? Path { get; }
        IReadOnlyList<Location>? Locations { get; }
        IReadOnlyDictionary<string, object?>? Extensions { get; }
        Exception? Exception { get; }
    }

    public sealed class ErrorBuilder
    {
        private ErrorBuilder() => throw null!;
        public static ErrorBuilder New() => throw null!;
        public static ErrorBuilder FromError(IError error) => throw null!;
        public ErrorBuilder SetMessage(string message) => throw null!;
        public ErrorBuilder SetCode(string? code) => throw null!;
        public ErrorBuilder SetPath(Path? path) => throw null!;
        public ErrorBuilder AddLocation(Location location) => throw null!;
        public ErrorBuilder ClearLocations() => throw null!;
        public ErrorBuilder SetException(Exception? exception) => throw null!;
        public ErrorBuilder SetExtension(string key, object? value) => throw null!;
        public ErrorBuilder RemoveExtension(string key) => throw null!;
        public ErrorBuilder ClearExtensions() => throw null!;
        public IError Build() => throw null!;
    }

    public readonly struct Location
    {
        public Location(int line, int column) => throw null!;
        public int Line => throw null!;
        public int Column => throw null!;
    }

    public abstract class Path : IEquatable<Path>
    {
        protected Path() => throw null!;
        public static Path Root => throw null!;
        public Path Parent => throw null!;
        public int Length => throw null!;
        public bool IsRoot => throw null!;
        public Path Append(string name) => throw null!;
        public Path Append(int index) => throw null!;
        public IReadOnlyList<object> ToList() => throw null!;
        public abstract bool Equals(Path? other);
    }

    public class GraphQLException : Exception
    {
        public GraphQLException(string message) => throw null!;
        public GraphQLException(IError error) => throw null!;
        public IReadOnlyList<IError> Errors => throw null!;
    }

    public static class ExecutionContextData
    {
        public const string HttpStatusCode = "HotChocolate.Execution.Transport.HttpStatusCode";
    }
}

namespace HotChocolate.Collections.Immutable
{
    public sealed class ImmutableOrderedDictionary<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
        where TKey : IEquatable<TKey>
    {
        private ImmutableOrderedDictionary() => throw null!;
        public static ImmutableOrderedDictionary<TKey, TValue> Empty => throw null!;
        public int Count => throw null!;
        public bool ContainsKey(TKey key) => throw null!;
        public ImmutableOrderedDictionary<TKey, TValue> Add(TKey key, TValue value) => throw null!;
        public ImmutableOrderedDictionary<TKey, TValue> AddRange(IEnumerable<KeyValuePair<TKey, TValue>> pairs) => throw null!;
        public ImmutableOrderedDictionary<TKey, TValue> SetItem(TKey key, TValue value) => throw null!;
        public ImmutableOrderedDictionary<TKey, TValue> SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items) => throw null!;
        public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
    }
}
