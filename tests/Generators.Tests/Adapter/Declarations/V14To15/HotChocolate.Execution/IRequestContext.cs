#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution
{
    public interface IRequestContext : IHasContextData
    {
        ISchema Schema { get; }
        ulong ExecutorVersion { get; }
        int? RequestIndex { get; }
        IServiceProvider Services { get; }
        CancellationToken RequestAborted { get; set; }
        string? DocumentHash { get; set; }
        DocumentNode? Document { get; set; }
        bool IsCachedDocument { get; set; }
        bool IsPersistedDocument { get; set; }
        bool IsValidDocument { get; }
        string? OperationId { get; set; }
        IOperation? Operation { get; set; }
        IReadOnlyList<IVariableValueCollection>? Variables { get; set; }
        IExecutionResult? Result { get; set; }
        Exception? Exception { get; set; }
    }
}
