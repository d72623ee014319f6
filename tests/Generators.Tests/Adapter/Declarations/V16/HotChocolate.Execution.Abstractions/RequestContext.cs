#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Features;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution
{
    public delegate ValueTask RequestDelegate(RequestContext context);

    public delegate RequestDelegate RequestMiddleware(RequestMiddlewareFactoryContext context, RequestDelegate next);

    public sealed record RequestMiddlewareConfiguration(RequestMiddleware Middleware, string? Key = null);

    public class RequestMiddlewareFactoryContext : IFeatureProvider
    {
        public required ISchemaDefinition Schema { get => throw null!; init => throw null!; }
        public required IServiceProvider Services { get => throw null!; init => throw null!; }
        public IServiceProvider SchemaServices => throw null!;
        public IFeatureCollection Features => throw null!;
    }

    public abstract class RequestContext : IFeatureProvider
    {
        public abstract ISchemaDefinition Schema { get; }
        public abstract ulong ExecutorVersion { get; }
        public abstract IServiceProvider RequestServices { get; set; }
        public abstract OperationDocumentInfo OperationDocumentInfo { get; }
        public CancellationToken RequestAborted { get => throw null!; set => throw null!; }
        public abstract int RequestIndex { get; }
        public ImmutableArray<IVariableValueCollection> VariableValues { get => throw null!; set => throw null!; }
        public IExecutionResult? Result { get => throw null!; set => throw null!; }
        public abstract IFeatureCollection Features { get; }
        public abstract IDictionary<string, object?> ContextData { get; }
    }

    public sealed class OperationDocumentInfo
    {
        public DocumentNode? Document { get => throw null!; set => throw null!; }
        public bool IsCached { get => throw null!; set => throw null!; }
        public bool IsPersisted { get => throw null!; set => throw null!; }
        public bool IsValidated { get => throw null!; set => throw null!; }
    }

    public interface IVariableValueCollection : IEnumerable<VariableValue>
    {
        T GetValue<T>(string name)
            where T : IValueNode;

        bool TryGetValue<T>(string name, [NotNullWhen(true)] out T? value)
            where T : IValueNode;
    }

    public readonly struct VariableValue
    {
        public VariableValue(string name, IInputType type, IValueNode value) => throw null!;
        public string Name => throw null!;
        public IInputType Type => throw null!;
        public IValueNode Value => throw null!;
    }

    public interface IRequestExecutor
    {
        ulong Version { get; }
        ISchemaDefinition Schema { get; }
    }

    public interface IRequestExecutorProvider
    {
        ImmutableArray<string> SchemaNames { get; }

        ValueTask<IRequestExecutor> GetExecutorAsync(
            string? schemaName = null, CancellationToken cancellationToken = default);
    }
}
