#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;

namespace HotChocolate.Execution
{
    public delegate ValueTask RequestDelegate(IRequestContext context);

    public delegate RequestDelegate RequestMiddleware(RequestDelegate next);

    public delegate RequestDelegate RequestCoreMiddleware(IRequestCoreMiddlewareContext context, RequestDelegate next);

    public interface IRequestCoreMiddlewareContext
    {
        string SchemaName { get; }
        IServiceProvider Services { get; }
        IServiceProvider SchemaServices { get; }
    }

    public interface IRequestExecutor
    {
        ISchema Schema { get; }
        IServiceProvider Services { get; }
        ulong Version { get; }
    }

    public interface IRequestExecutorResolver
    {
        ValueTask<IRequestExecutor> GetRequestExecutorAsync(
            string? schemaName = default, CancellationToken cancellationToken = default);
    }
}

namespace HotChocolate.Execution.Configuration
{
    public sealed class RequestExecutorSetup
    {
        public RequestExecutorSetup() => throw null!;
        public IList<RequestCoreMiddleware> Pipeline => throw null!;
        public Action<IList<RequestCoreMiddleware>>? DefaultPipelineFactory { get => throw null!; set => throw null!; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class RequestExecutorBuilderExtensions
    {
        public static IRequestExecutorBuilder UseDefaultPipeline(this IRequestExecutorBuilder builder) => throw null!;

        public static IRequestExecutorBuilder UseRequest(
            this IRequestExecutorBuilder builder, RequestCoreMiddleware middleware) => throw null!;

        public static IRequestExecutorBuilder ConfigureSchema(
            this IRequestExecutorBuilder builder, Action<ISchemaBuilder> configureSchema) => throw null!;

        public static IRequestExecutorBuilder ConfigureSchema(
            this IRequestExecutorBuilder builder,
            Action<IServiceProvider, ISchemaBuilder> configureSchema) => throw null!;

        public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreated(
            this IRequestExecutorBuilder builder, Action<IRequestExecutor> action) => throw null!;

        public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreated(
            this IRequestExecutorBuilder builder, Action<IServiceProvider, IRequestExecutor> action) => throw null!;

        public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreatedAsync(
            this IRequestExecutorBuilder builder,
            Func<IRequestExecutor, CancellationToken, ValueTask> asyncAction) => throw null!;
    }
}
