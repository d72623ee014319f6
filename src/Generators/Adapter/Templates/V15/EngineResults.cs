using System;
using System.Collections.Generic;
using HotChocolate;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 15 builds results.</summary>
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
            new OperationResult(data: null, errors, extensions, contextData);

        /// <summary>The same result with extensions, where it is one of a kind that is known and has none; null otherwise.</summary>
        public static EngineResult? TryExtend(IExecutionResult? result, IReadOnlyDictionary<string, object?> extensions) =>
            result is OperationResult { Extensions: null } known ? known.WithExtensions(extensions) : null;

        /// <summary>The same result with extensions; nothing is copied, and what is cleaned up with it still is.</summary>
        public static EngineResult WithExtensions(EngineResult result, IReadOnlyDictionary<string, object?> extensions) =>
            result is OperationResult known
                ? known.WithExtensions(extensions)
                : throw new NotSupportedException("This kind of result is not known.");

        /// <summary>The results of a batch of variables, each changed; null for anything else.</summary>
        public static IExecutionResult? TryChangeBatch(IExecutionResult result, Func<EngineResult, int, EngineResult> change)
        {
            if (result is not OperationResultBatch batch)
            {
                return null;
            }

            var results = new IExecutionResult[batch.Results.Count];
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = batch.Results[i] is EngineResult single ? change(single, single.VariableIndex ?? i) : batch.Results[i];
            }

            return batch.WithResults(results);
        }
    }
}
