#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using HotChocolate.Collections.Immutable;
using HotChocolate.Features;

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

    public interface IExecutionResult : IFeatureProvider, IAsyncDisposable
    {
        ExecutionResultKind Kind { get; }
        ImmutableDictionary<string, object?> ContextData { get => throw null!; set => throw null!; }
        void RegisterForCleanup(Func<ValueTask> clean);
    }

    public abstract class ExecutionResult : IExecutionResult
    {
        protected ExecutionResult() => throw null!;
        public abstract ExecutionResultKind Kind { get; }
        public ImmutableDictionary<string, object?> ContextData { get => throw null!; set => throw null!; }
        public IFeatureCollection Features => throw null!;
        public void RegisterForCleanup(IDisposable disposable) => throw null!;
        public void RegisterForCleanup(Func<ValueTask> clean) => throw null!;
        public ValueTask DisposeAsync() => throw null!;
    }

    public readonly struct OperationResultData
    {
        public object Value => throw null!;
        public bool IsValueNull => throw null!;
    }

    public interface IIncrementalResult
    {
    }

    public sealed class OperationResult : ExecutionResult
    {
        public OperationResult(
            OperationResultData data,
            ImmutableList<IError>? errors = null,
            ImmutableOrderedDictionary<string, object?>? extensions = null) => throw null!;

        public OperationResult(
            ImmutableList<IError> errors, ImmutableOrderedDictionary<string, object?>? extensions = null) => throw null!;

        public OperationResult(ImmutableOrderedDictionary<string, object?> extensions) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public int? RequestIndex { get => throw null!; init => throw null!; }
        public int? VariableIndex { get => throw null!; init => throw null!; }
        public Path? Path { get => throw null!; set => throw null!; }
        public OperationResultData? Data => throw null!;
        public ImmutableList<IError> Errors { get => throw null!; set => throw null!; }
        public ImmutableOrderedDictionary<string, object?> Extensions { get => throw null!; set => throw null!; }
        public ImmutableList<IIncrementalResult> Incremental { get => throw null!; set => throw null!; }
        public bool? HasNext { get => throw null!; set => throw null!; }
        public bool IsIncremental => throw null!;
        public static OperationResult FromError(IError error) => throw null!;
    }

    public interface IResponseStream : IExecutionResult
    {
        IAsyncEnumerable<OperationResult> ReadResultsAsync();
    }

    public sealed class ResponseStream : ExecutionResult, IResponseStream
    {
        public ResponseStream(
            Func<IAsyncEnumerable<OperationResult>>? resultStreamFactory,
            ExecutionResultKind kind = ExecutionResultKind.SubscriptionResult) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public ImmutableList<Func<OperationResult, OperationResult>> OnFirstResult { get => throw null!; set => throw null!; }
        public IAsyncEnumerable<OperationResult> ReadResultsAsync() => throw null!;
    }

    public sealed class OperationResultBatch : ExecutionResult
    {
        public OperationResultBatch(ImmutableList<IExecutionResult> results) => throw null!;
        public override ExecutionResultKind Kind => throw null!;
        public ImmutableList<IExecutionResult> Results => throw null!;
    }
}
