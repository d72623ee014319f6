using System;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Puts the decision into the pipeline that a schema ends up with, whoever made it: right before the first middleware that
    /// finds an operation compiled and its variables coerced. Around all of it, an answer with data that nobody decided about
    /// is taken back.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class GqlAuthPipeline : IPostConfigureOptions<EngineSetup>
    {
        public GqlAuthPipeline(GqlAuthSchema schema) => Schema = schema;

        /// <summary>The name of the schema.</summary>
        public string SchemaName => Schema.Name;

        /// <summary>The schema.</summary>
        public GqlAuthSchema Schema { get; }

        /// <inheritdoc/>
        public void PostConfigure(string? name, EngineSetup options)
        {
            if (string.Equals(name, SchemaName, StringComparison.Ordinal))
            {
                // A schema that is built again gets a gate of its own: what was planned for the old one may not hold.
                Engine.Surround(options, services =>
                {
                    Schema.HasGate = true;
                    return new RequestGate(Schema, services);
                });
            }
        }
    }
}
