using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Has a schema built while its host starts.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class SchemaStart
    {
        /// <summary>Registers it.</summary>
        public static void Add(EngineBuilder builder) => builder.InitializeOnStartup();
    }
}
