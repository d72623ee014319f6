#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution
{
    public static class HotChocolateExecutionRequestContextExtensions
    {
        public static bool TryGetOperation(this RequestContext context, [NotNullWhen(true)] out Operation? operation) =>
            throw null!;
    }
}

namespace HotChocolate.Execution.Processing
{
    using HotChocolate.Features;
    using HotChocolate.Language;
    using HotChocolate.Types;

    public sealed class Operation : IOperation
    {
        private Operation() => throw null!;
        public string Id => throw null!;
        public string Hash => throw null!;
        public string? Name => throw null!;
        public DocumentNode Document => throw null!;
        public OperationDefinitionNode Definition => throw null!;
        IObjectTypeDefinition IOperation.RootType => throw null!;
        ISchemaDefinition IOperation.Schema => throw null!;
        IFeatureCollection IFeatureProvider.Features => throw null!;
        public bool HasIncrementalParts => throw null!;
    }
}

namespace HotChocolate.Execution.Configuration
{
    public sealed class RequestExecutorSetup
    {
        public RequestExecutorSetup() => throw null!;
        public IList<RequestMiddlewareConfiguration> Pipeline => throw null!;
        public IList<Action<IList<RequestMiddlewareConfiguration>>> PipelineModifiers => throw null!;

        public Action<IList<RequestMiddlewareConfiguration>>? DefaultPipelineFactory
        {
            get => throw null!;
            set => throw null!;
        }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class RequestExecutorBuilderExtensions
    {
        public static IRequestExecutorBuilder ConfigureSchema(
            this IRequestExecutorBuilder builder, Action<HotChocolate.ISchemaBuilder> configureSchema) => throw null!;

        public static IRequestExecutorBuilder ConfigureSchema(
            this IRequestExecutorBuilder builder,
            Action<IServiceProvider, HotChocolate.ISchemaBuilder> configureSchema) => throw null!;

        public static IRequestExecutorBuilder ConfigureSchemaServices(
            this IRequestExecutorBuilder builder, Action<IServiceCollection> configureServices) => throw null!;

        public static IRequestExecutorBuilder ConfigureSchemaServices(
            this IRequestExecutorBuilder builder, Action<IServiceProvider, IServiceCollection> configureServices) => throw null!;

        public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreated(
            this IRequestExecutorBuilder builder, Action<IRequestExecutor> action) => throw null!;

        public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreated(
            this IRequestExecutorBuilder builder, Action<IServiceProvider, IRequestExecutor> action) => throw null!;

        public static IRequestExecutorBuilder ConfigureOnRequestExecutorCreatedAsync(
            this IRequestExecutorBuilder builder,
            Func<IRequestExecutor, CancellationToken, ValueTask> asyncAction) => throw null!;
    }
}
