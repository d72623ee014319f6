using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using HotChocolate;
using HotChocolate.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What types are to HotChocolate 16 while it makes them.</summary>
    internal static partial class Engine
    {
        // By its name: the assembly that has it is not referenced by everybody.
        private const string Conventions = "HotChocolate.Types.MutationConventionOptions";

        /// <summary>The middleware of a field.</summary>
        public static IList<EngineFieldMiddleware> MiddlewareOf(EngineObjectField field) => field.MiddlewareConfigurations;

        /// <summary>Whether a schema has mutation conventions.</summary>
        public static bool HasMutationConventions(ITypeDiscoveryContext context) =>
            context.Features.Any(feature => feature.Key.FullName == Conventions);

        /// <summary>Guards a resolver that is given many parents at once: it gets those for which the field may run.</summary>
        /// <param name="field">The field.</param>
        /// <param name="denialOf">The error to answer for a parent instead; null when the field may run for it.</param>
        /// <returns>Whether the field has such a resolver.</returns>
        public static bool GuardBatch(EngineObjectField field, Func<EnginePureContext, IError?> denialOf)
        {
            // Without such a resolver, which may still come, the middleware is never asked.
            field.BatchMiddlewareConfigurations.Insert(0, new BatchFieldMiddlewareConfiguration(
                next => contexts =>
                {
                    var allowed = Allowed(contexts, denialOf);
                    return allowed.IsEmpty ? default : next(allowed);
                }));
            return field.BatchResolver is not null;
        }

        private static ImmutableArray<IMiddlewareContext> Allowed(
            ImmutableArray<IMiddlewareContext> contexts, Func<EnginePureContext, IError?> denialOf)
        {
            var allowed = contexts;
            foreach (var context in contexts)
            {
                if (denialOf(context) is { } error)
                {
                    context.ReportError(error);
                    context.Result = null;
                    allowed = allowed.Remove(context);
                }
            }

            return allowed;
        }
    }
}
