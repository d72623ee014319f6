using System;
using System.Linq;
using GqlAuthTooling;
using GqlAuthTooling.Adapter;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection
{
    /// <summary>Adds what the build proved to a server.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class GqlAuthExtensions
    {
        /// <summary>
        /// Makes a schema enforce and report the permissions and deprecations of this assembly and of all it references.
        /// Called again for the same schema, it changes the options.
        /// </summary>
        /// <param name="builder">The schema's builder.</param>
        /// <param name="configure">Changes the options.</param>
        public static EngineBuilder AddGqlAuth(this EngineBuilder builder, Action<GqlAuthOptions>? configure = null)
        {
            if (builder is null)
            {
                throw new ArgumentNullException(nameof(builder));
            }

            var known = builder.Services
                .Where(service => service.ServiceType == typeof(IPostConfigureOptions<EngineSetup>))
                .Select(service => service.ImplementationInstance)
                .OfType<GqlAuthPipeline>()
                .FirstOrDefault(pipeline => pipeline.SchemaName == builder.Name);
            if (known is not null)
            {
                configure?.Invoke(known.Schema.Options);
                return builder;
            }

            var options = new GqlAuthOptions();
            configure?.Invoke(options);
            var schema = new GqlAuthSchema(builder.Name, options)
            {
                IsFirst = !builder.Services.Any(service => service.ServiceType == typeof(GuardedSchema)
                    && service.ImplementationInstance is GuardedSchema other
                    && other.Name == builder.Name),
            };
            builder.Services.AddSingleton(new GuardedSchema(builder.Name));
            builder.Services.AddOptions();
            builder.Services.AddSingleton<IPostConfigureOptions<EngineSetup>>(new GqlAuthPipeline(schema));
            TypeSide.Add(builder, schema);
#if GQLAUTH_FORMATTER
            RefusalFormatter.Add(builder, schema);
#endif
            return builder;
        }
    }
}
