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
        WarmupResult = 4,
    }

    public interface IOperationResult : IExecutionResult
    {
        int? RequestIndex { get; }
        int? VariableIndex { get; }
        string? Label { get; }
        Path? Path { get; }
        IReadOnlyDictionary<string, object?>? Data { get; }
        IReadOnlyList<object?>? Items { get; }
        IReadOnlyList<IError>? Errors { get; }
        IReadOnlyDictionary<string, object?>? Extensions { get; }
        IReadOnlyList<IOperationResult>? Incremental { get; }
        bool? HasNext { get; }
        bool IsDataSet { get; }
        IReadOnlyDictionary<string, object?> ToDictionary();
    }

    public sealed class OperationResult : ExecutionResult, IOperationResult
    {
        public OperationResult(
            IReadOnlyDictionary<string, object?>? data,
            IReadOnlyList<IError>? errors = null,
            IReadOnlyDictionary<string, object?>? extensions = null,
            IReadOnlyDictionary<string, object?>? contextData = null,
            IReadOnlyList<object?>? items = null,
            IReadOnlyList<IOperationResult>? incremental = null,
            string? label = null,
            Path? path = null,
            bool? hasNext = null,
            int? requestIndex = null,
            int? variableIndex = null) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public int? RequestIndex => throw null!;
        public int? VariableIndex => throw null!;
        public string? Label => throw null!;
        public Path? Path => throw null!;
        public IReadOnlyDictionary<string, object?>? Data => throw null!;
        public IReadOnlyList<object?>? Items => throw null!;
        public IReadOnlyList<IError>? Errors => throw null!;
        public IReadOnlyDictionary<string, object?>? Extensions => throw null!;
        public IReadOnlyList<IOperationResult>? Incremental => throw null!;
        public override IReadOnlyDictionary<string, object?>? ContextData => throw null!;
        public bool? HasNext => throw null!;
        public bool IsDataSet => throw null!;
        public OperationResult WithExtensions(IReadOnlyDictionary<string, object?>? extensions) => throw null!;
        public OperationResult WithContextData(IReadOnlyDictionary<string, object?>? contextData) => throw null!;
        public IReadOnlyDictionary<string, object?> ToDictionary() => throw null!;
    }

    public interface IResponseStream : IExecutionResult
    {
        IAsyncEnumerable<IOperationResult> ReadResultsAsync();
    }

    public sealed class ResponseStream : ExecutionResult, IResponseStream
    {
        public ResponseStream(
            Func<IAsyncEnumerable<IOperationResult>>? resultStreamFactory,
            ExecutionResultKind kind = ExecutionResultKind.SubscriptionResult,
            IReadOnlyDictionary<string, object?>? contextData = null,
            IReadOnlyList<Func<IOperationResult, IOperationResult>>? onFirstResult = null) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public override IReadOnlyDictionary<string, object?>? ContextData => throw null!;
        public IReadOnlyList<Func<IOperationResult, IOperationResult>> OnFirstResult => throw null!;
        public ResponseStream WithOnFirstResult(IReadOnlyList<Func<IOperationResult, IOperationResult>> onFirstResult) => throw null!;
        public IAsyncEnumerable<IOperationResult> ReadResultsAsync() => throw null!;
    }

    public sealed class OperationResultBatch : ExecutionResult
    {
        public OperationResultBatch(
            IReadOnlyList<IExecutionResult> results, IReadOnlyDictionary<string, object?>? contextData = null) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public IReadOnlyList<IExecutionResult> Results => throw null!;
        public override IReadOnlyDictionary<string, object?>? ContextData => throw null!;
        public OperationResultBatch WithResults(IReadOnlyList<IExecutionResult> results) => throw null!;
    }
}
