using System;
using System.Collections.Generic;
using HotChocolate;
using HotChocolate.Configuration;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What types are to HotChocolate 15 while it makes them.</summary>
    internal static partial class Engine
    {
        private const string Conventions = "HotChocolate.Types.Mutations.Options";

        /// <summary>The middleware of a field.</summary>
        public static IList<EngineFieldMiddleware> MiddlewareOf(EngineObjectField field) => field.MiddlewareDefinitions;

        /// <summary>Whether a schema has mutation conventions.</summary>
        public static bool HasMutationConventions(ITypeDiscoveryContext context) => context.ContextData.ContainsKey(Conventions);

        /// <summary>Whether a field has a resolver that is given many parents at once: HotChocolate 15 has none.</summary>
        public static bool HasBatchResolver(EngineObjectField field) => false;

        /// <summary>Guards such a resolver.</summary>
        /// <param name="field">The field.</param>
        /// <param name="denialOf">The error to answer for a parent instead; null when the field may run for it.</param>
        public static void GuardBatch(EngineObjectField field, Func<EnginePureContext, IError?> denialOf)
        {
        }
    }
}
