using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Stops a server whose schema is not the one that the build judged.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class StartupCheck
    {
        /// <summary>Compares map and schema.</summary>
        /// <exception cref="SchemaCheckException">They differ, and the options don't allow it.</exception>
        public static void Run(IServiceProvider services, EngineSchema schema, GqlAuthSchema known)
        {
            if (!known.HasGate)
            {
                throw new InvalidOperationException(
                    $"Nothing checks the permissions of the schema {schema.Name}: its request pipeline was replaced after AddGqlAuth() "
                    + "had prepared it, by a later PostConfigure of its setup or an IRequestExecutorOptionsProvider. Say what the "
                    + "pipeline is on the schema's builder instead, for example with UseRequest(…).");
            }

            // The next executor of the schema has to have a gate of its own.
            known.HasGate = false;
            var all = Problems(schema, known);

            // Several schemas share one map, and none of them has all of it; a field of the same name may be another one.
            var isOneOfMany = services.GetServices<GqlAuthSchema>().Skip(1).Any();
            var problems = isOneOfMany
                ? all.Where(problem =>
                    problem.Kind is not (SchemaProblemKind.MissingInSchema or SchemaProblemKind.OtherReturnType)).ToArray()
                : all;
            if (problems.Count == 0)
            {
                return;
            }

            if (!known.Options.AllowUnmapped)
            {
                throw new SchemaCheckException(schema.Name, problems);
            }

            services.GetService<ILoggerFactory>()?.CreateLogger("GqlAuthTooling").LogWarning(
                "{Problems}", SchemaCheckException.TextOf(schema.Name, problems));
        }

        private static IReadOnlyList<SchemaProblem> Problems(EngineSchema schema, GqlAuthSchema known) =>
            SchemaCheck.Compare(known.Map, SchemaOutlines.Of(schema))
                .Where(problem => problem.Kind != SchemaProblemKind.Conflict)
                .Concat(SchemaCheck.ConflictsOf(known.BuildMap))
                .Concat(known.UnseenDeclarations)
                .ToArray();
    }
}
