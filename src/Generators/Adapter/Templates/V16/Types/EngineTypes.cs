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

        /// <summary>Whether a field has a resolver that is given many parents at once.</summary>
        public static bool HasBatchResolver(EngineObjectField field) => field.BatchResolver is not null;

        /// <summary>Guards such a resolver: it gets the parents for which the field may run.</summary>
        /// <param name="field">The field, which may be without one: then the guard is never asked.</param>
        /// <param name="denialOf">The error to answer for a parent instead; null when the field may run for it.</param>
        public static void GuardBatch(EngineObjectField field, Func<EnginePureContext, IError?> denialOf) =>
            field.BatchMiddlewareConfigurations.Insert(0, new BatchFieldMiddlewareConfiguration(
                next => contexts =>
                {
                    var allowed = Allowed(contexts, denialOf);
                    return allowed.IsEmpty ? default : next(allowed);
                }));

        private static ImmutableArray<IMiddlewareContext> Allowed(
            ImmutableArray<IMiddlewareContext> contexts, Func<EnginePureContext, IError?> denialOf)
        {
            var allowed = ImmutableArray.CreateBuilder<IMiddlewareContext>(contexts.Length);
            foreach (var context in contexts)
            {
                if (denialOf(context) is { } error)
                {
                    context.ReportError(error);
                    context.Result = null;
                }
                else
                {
                    allowed.Add(context);
                }
            }

            return allowed.Count == contexts.Length ? contexts : allowed.ToImmutable();
        }
    }
}
