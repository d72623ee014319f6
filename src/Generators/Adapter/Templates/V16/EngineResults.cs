using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using HotChocolate;
using HotChocolate.Collections.Immutable;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 16 builds results.</summary>
    internal static partial class Engine
    {
        /// <summary>An answer without data.</summary>
        /// <param name="errors">Why there is none.</param>
        /// <param name="extensions">What else to say, or null.</param>
        /// <param name="contextData">What the transport must know, or null.</param>
        public static EngineResult Refuse(
            IReadOnlyList<IError> errors,
            IReadOnlyDictionary<string, object?>? extensions,
            IReadOnlyDictionary<string, object?>? contextData)
        {
            var result = new EngineResult(ImmutableList.CreateRange(errors), extensions is null ? null : Ordered(extensions));
            if (contextData is not null)
            {
                result.ContextData = result.ContextData.SetItems(contextData);
            }

            return result;
        }

        /// <summary>The same result with extensions, where it has none; null for anything else.</summary>
        public static EngineResult? TryExtend(IExecutionResult? result, IReadOnlyDictionary<string, object?> extensions) =>
            result is EngineResult { Extensions.Count: 0 } known ? WithExtensions(known, extensions) : null;

        /// <summary>The same result with extensions.</summary>
        public static EngineResult WithExtensions(EngineResult result, IReadOnlyDictionary<string, object?> extensions)
        {
            result.Extensions = Ordered(extensions);
            return result;
        }

        /// <summary>The results of a batch of variables, each changed; null for anything else.</summary>
        public static IExecutionResult? TryChangeBatch(IExecutionResult result, Func<EngineResult, int, EngineResult> change)
        {
            if (result is not OperationResultBatch batch)
            {
                return null;
            }

            for (var i = 0; i < batch.Results.Count; i++)
            {
                if (batch.Results[i] is EngineResult single)
                {
                    change(single, single.VariableIndex ?? i);
                }
            }

            return batch;
        }

        /// <summary>A stream of results instead of another, which is cleaned up with it.</summary>
        public static IExecutionResult Replace(IResponseStream stream, Func<IAsyncEnumerable<EngineResult>> results)
        {
            var replaced = new ResponseStream(results, stream.Kind) { ContextData = stream.ContextData };
            replaced.RegisterForCleanup(stream.DisposeAsync);
            return replaced;
        }

        /// <summary>Says where an error stands.</summary>
        public static void AddLocation(ErrorBuilder builder, SourceLocation location)
        {
            if (location.Line > 0 && location.Column > 0)
            {
                builder.AddLocation(new Location(location.Line, location.Column));
            }
        }

        /// <summary>Whether a result carries data of the schema, at once or later.</summary>
        public static bool HasData(IExecutionResult? result) => result switch
        {
            null => false,
            EngineResult { Data: null, IsIncremental: false } => false,
            { Kind: ExecutionResultKind.WarmupResult } => false,
            _ => true,
        };

        private static ImmutableOrderedDictionary<string, object?> Ordered(IReadOnlyDictionary<string, object?> extensions)
        {
            var ordered = ImmutableOrderedDictionary<string, object?>.Empty;
            foreach (var extension in extensions)
            {
                ordered = ordered.SetItem(extension.Key, extension.Value);
            }

            return ordered;
        }
    }
}
