using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Keeps what descriptors ask for with what they describe. Each has a key of its own, so that none is lost when the engine
    /// merges a type with its extensions.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class Declared
    {
        private const string Prefix = "GqlAuthTooling.Declared: ";

        /// <summary>Asks for a requirement.</summary>
        public static void Add(EngineDefinition definition, Requirement requirement) =>
            definition.ContextData[Prefix + requirement.Text] = requirement;

        /// <summary>What was asked for.</summary>
        public static IEnumerable<Requirement> On(EngineDefinition definition)
        {
            foreach (var item in definition.GetContextData())
            {
                if (item.Value is Requirement requirement && item.Key.StartsWith(Prefix, global::System.StringComparison.Ordinal))
                {
                    yield return requirement;
                }
            }
        }
    }
}
