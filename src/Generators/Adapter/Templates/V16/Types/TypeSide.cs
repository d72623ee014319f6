using HotChocolate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Has a schema of HotChocolate 16 checked when it starts. Nothing is added to its types, and no request runs in part: a
    /// denied one is refused.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class TypeSide
    {
        /// <summary>Registers what checks the schema.</summary>
        public static void Add(EngineBuilder builder, GqlAuthSchema schema)
        {
            builder.Services.TryAddSingleton<IUserWarnings, UserWarnings>();
            builder.Services.AddSingleton(schema);
            builder.ConfigureOnRequestExecutorCreated(
                (services, executor) => StartupCheck.Run(services, executor.Schema, schema));
        }
    }
}
