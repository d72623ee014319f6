#nullable enable
using System;
using HotChocolate.Execution.Configuration;

namespace HotChocolate.Types
{
    public interface ITypeDefinition : IType
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class BatchResolverAttribute : Attribute
    {
    }
}

namespace HotChocolate.Types.Relay
{
    public class NodeOptions
    {
        public int MaxAllowedNodeBatchSize { get; set; }
        public bool EnsureAllNodesCanBeResolved { get; set; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    using HotChocolate.Types.Relay;

    public static class RelayRequestExecutorBuilderExtensions
    {
        public static IRequestExecutorBuilder AddGlobalObjectIdentification(
            this IRequestExecutorBuilder builder, Action<NodeOptions> configure) => builder;
    }
}
