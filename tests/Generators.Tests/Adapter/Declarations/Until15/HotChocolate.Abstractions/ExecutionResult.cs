#nullable enable
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace HotChocolate.Execution
{
    public interface IExecutionResult : IAsyncDisposable
    {
        ExecutionResultKind Kind { get; }
        IReadOnlyDictionary<string, object?>? ContextData { get; }
        void RegisterForCleanup(Func<ValueTask> clean);
    }

    public abstract class ExecutionResult : IExecutionResult
    {
        protected ExecutionResult() => throw null!;
        public abstract ExecutionResultKind Kind { get; }
        public abstract IReadOnlyDictionary<string, object?>? ContextData { get; }
        public void RegisterForCleanup(Func<ValueTask> clean) => throw null!;
        public ValueTask DisposeAsync() => throw null!;
    }
}
