#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate.Execution
{
    public enum ExecutionResultKind
    {
        SingleResult = 0,
        DeferredResult = 1,
        BatchResult = 2,
        SubscriptionResult = 3,
    }

    public interface IQueryResult : IExecutionResult
    {
        string? Label { get; }
        Path? Path { get; }
        IReadOnlyDictionary<string, object?>? Data { get; }
        IReadOnlyList<object?>? Items { get; }
        IReadOnlyList<IError>? Errors { get; }
        IReadOnlyDictionary<string, object?>? Extensions { get; }
        IReadOnlyList<IQueryResult>? Incremental { get; }
        bool? HasNext { get; }
        bool IsDataSet { get; }
        IReadOnlyDictionary<string, object?> ToDictionary();
    }

    public sealed class QueryResult : ExecutionResult, IQueryResult
    {
        public QueryResult(
            IReadOnlyDictionary<string, object?>? data,
            IReadOnlyList<IError>? errors = null,
            IReadOnlyDictionary<string, object?>? extension = null,
            IReadOnlyDictionary<string, object?>? contextData = null,
            IReadOnlyList<object?>? items = null,
            IReadOnlyList<IQueryResult>? incremental = null,
            string? label = null,
            Path? path = null,
            bool? hasNext = null) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public string? Label => throw null!;
        public Path? Path => throw null!;
        public IReadOnlyDictionary<string, object?>? Data => throw null!;
        public IReadOnlyList<object?>? Items => throw null!;
        public IReadOnlyList<IError>? Errors => throw null!;
        public IReadOnlyDictionary<string, object?>? Extensions => throw null!;
        public IReadOnlyList<IQueryResult>? Incremental => throw null!;
        public override IReadOnlyDictionary<string, object?>? ContextData => throw null!;
        public bool? HasNext => throw null!;
        public bool IsDataSet => throw null!;
        public IReadOnlyDictionary<string, object?> ToDictionary() => throw null!;
    }

    public interface IQueryResultBuilder
    {
        IQueryResultBuilder SetExtensions(IReadOnlyDictionary<string, object?>? extensions);
        IQueryResult Create();
    }

    public sealed class QueryResultBuilder : IQueryResultBuilder
    {
        public QueryResultBuilder() => throw null!;
        public static QueryResultBuilder FromResult(IQueryResult result) => throw null!;
        public IQueryResultBuilder SetExtensions(IReadOnlyDictionary<string, object?>? extensions) => throw null!;
        public IQueryResultBuilder AddPatch(IQueryResult patch) => throw null!;
        public IQueryResult Create() => throw null!;
    }

    public interface IResponseStream : IExecutionResult
    {
        IAsyncEnumerable<IQueryResult> ReadResultsAsync();
    }

    public sealed class ResponseStream : ExecutionResult, IResponseStream
    {
        public ResponseStream(
            Func<IAsyncEnumerable<IQueryResult>>? resultStreamFactory,
            ExecutionResultKind kind = ExecutionResultKind.SubscriptionResult,
            IReadOnlyDictionary<string, object?>? contextData = null) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public override IReadOnlyDictionary<string, object?>? ContextData => throw null!;
        public IAsyncEnumerable<IQueryResult> ReadResultsAsync() => throw null!;
    }
}
