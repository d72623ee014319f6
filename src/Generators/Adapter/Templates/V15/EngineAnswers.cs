using System;
using System.Collections.Generic;
using HotChocolate;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 13 to 15 have in common about answers, their streams and errors.</summary>
    internal static partial class Engine
    {
        /// <summary>A stream of results instead of another, which is cleaned up with it.</summary>
        public static IExecutionResult Replace(IResponseStream stream, Func<IAsyncEnumerable<EngineResult>> results)
        {
            var replaced = new ResponseStream(results, stream.Kind, stream.ContextData);
            replaced.RegisterForCleanup(stream.DisposeAsync);
            return replaced;
        }

        /// <summary>Says where an error stands.</summary>
        public static void AddLocation(IErrorBuilder builder, SourceLocation location)
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
            EngineResult { Data: null, Items: null, Incremental: null } => false,
#if !GQLAUTH_HC13
            { Kind: ExecutionResultKind.WarmupResult } => false,
#endif
            _ => true,
        };
    }
}
