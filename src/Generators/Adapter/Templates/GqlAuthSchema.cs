using System;
using System.Threading;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What the requests of one schema share.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed partial class GqlAuthSchema
    {
        private PermissionMap? _map;

        public GqlAuthSchema(string name, GqlAuthOptions options)
        {
            Name = name;
            Options = options;
        }

        /// <summary>The schema's name.</summary>
        public string Name { get; }

        /// <summary>How the schema enforces and reports.</summary>
        public GqlAuthOptions Options { get; }

        /// <summary>
        /// Whether no adapter of another assembly was there before: what a schema can have only once is left to the first.
        /// </summary>
        public bool IsFirst { get; set; } = true;

        /// <summary>Whether the pipeline that was made last has a gate.</summary>
        public bool HasGate { get; set; }

        /// <summary>When the schema first made a pipeline.</summary>
        public DateTimeOffset StartedAt { get; set; }

        /// <summary>Who may use what. Replaced once, when the schema is built and its own additions are known.</summary>
        public PermissionMap Map
        {
            get => Volatile.Read(ref _map) ?? Compose();
            set => Volatile.Write(ref _map, value ?? throw new ArgumentNullException(nameof(value)));
        }

        private PermissionMap Compose()
        {
            var map = Options.Map ?? PermissionMap.Compose(GqlAuthModules.All());
            return Interlocked.CompareExchange(ref _map, map, null) ?? map;
        }
    }
}
