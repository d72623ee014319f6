using HotChocolate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What the adapter does to a schema, as opposed to its requests.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class TypeSide
    {
        /// <summary>Registers it.</summary>
        public static void Add(EngineBuilder builder, GqlAuthSchema schema)
        {
            builder.Services.TryAddSingleton<IUserWarnings, UserWarnings>();
            builder.Services.AddSingleton(schema);
            builder.ConfigureSchema(types => types.TryAddTypeInterceptor(new GqlAuthTypeInterceptor(schema)));
            builder.ConfigureOnRequestExecutorCreated(
                (services, executor) => StartupCheck.Run(services, executor.Schema, schema));
#if GQLAUTH_HTTP
            SchemaStart.Add(builder);
#endif
        }
    }
}
