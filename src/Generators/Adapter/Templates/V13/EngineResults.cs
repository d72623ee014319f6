using System;
using System.Collections.Generic;
using HotChocolate;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 13 builds results.</summary>
    internal static partial class Engine
    {
        /// <summary>An answer without data.</summary>
        /// <param name="errors">Why there is none.</param>
        /// <param name="extensions">What else to say, or null.</param>
        /// <param name="contextData">What the transport must know, or null.</param>
        public static EngineResult Refuse(
            IReadOnlyList<IError> errors,
            IReadOnlyDictionary<string, object?>? extensions,
            IReadOnlyDictionary<string, object?>? contextData) =>
            new QueryResult(null, errors, extensions, contextData);

        /// <summary>The same result with extensions, where it has none; null for anything else.</summary>
        public static EngineResult? TryExtend(IExecutionResult? result, IReadOnlyDictionary<string, object?> extensions) =>
            result is EngineResult { Extensions: null } known ? WithExtensions(known, extensions) : null;

        /// <summary>The same result with extensions; its data is shared, and what is cleaned up with it still is.</summary>
        public static EngineResult WithExtensions(EngineResult result, IReadOnlyDictionary<string, object?> extensions)
        {
            var changed = result.IsDataSet ? WithData(result, extensions) : new QueryResult(
                result.Data,
                result.Errors,
                extensions,
                result.ContextData,
                result.Items,
                result.Incremental,
                result.Label,
                result.Path,
                result.HasNext);
            changed.RegisterForCleanup(result.DisposeAsync);
            return changed;
        }

        // Only the builder can say that there is data, null or not: what doesn't say so is written without.
        private static IQueryResult WithData(EngineResult result, IReadOnlyDictionary<string, object?> extensions)
        {
            var builder = QueryResultBuilder.FromResult(result);
            builder.SetExtensions(extensions);
            foreach (var patch in result.Incremental ?? Array.Empty<IQueryResult>())
            {
                builder.AddPatch(patch);
            }

            return builder.Create();
        }

        /// <summary>The results of a batch of variables, each changed: HotChocolate 13 has none.</summary>
        public static IExecutionResult? TryChangeBatch(IExecutionResult result, Func<EngineResult, int, EngineResult> change) => null;
    }
}
