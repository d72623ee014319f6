using System;
using System.Reflection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Which middlewares need no gate.</summary>
    internal static partial class Engine
    {
        // They parse, look up, validate and measure, and leave executing to others. Who is not listed has a gate. A gate before
        // each of them would cost more than all the rest: the engine's calls from one to the next could not be inlined.
        private static readonly string[] Preparing =
        {
            "HotChocolate.CostAnalysis.CostAnalyzerMiddleware",
            "HotChocolate.Execution.Pipeline.DocumentCacheMiddleware",
            "HotChocolate.Execution.Pipeline.DocumentParserMiddleware",
            "HotChocolate.Execution.Pipeline.DocumentValidationMiddleware",
            "HotChocolate.Execution.Pipeline.ExceptionMiddleware",
            "HotChocolate.Execution.Pipeline.InstrumentationMiddleware",
            "HotChocolate.Execution.Pipeline.OnlyPersistedOperationsAllowedMiddleware",
            "HotChocolate.Execution.Pipeline.OperationCacheMiddleware",
            "HotChocolate.Execution.Pipeline.OperationResolverMiddleware",
            "HotChocolate.Execution.Pipeline.OperationVariableCoercionMiddleware",
            "HotChocolate.Execution.Pipeline.PersistedOperationNotFoundMiddleware",
            "HotChocolate.Execution.Pipeline.ReadPersistedOperationMiddleware",
            "HotChocolate.Execution.Pipeline.SkipWarmupExecutionMiddleware",
            "HotChocolate.Execution.Pipeline.TimeoutMiddleware",
            "HotChocolate.Execution.Pipeline.WritePersistedOperationMiddleware",
        };

        /// <summary>Whether a middleware is one of the engine's own that execute nothing.</summary>
        /// <param name="create">What creates the middleware.</param>
        private static bool OnlyPrepares(MethodInfo create)
        {
            var type = create.DeclaringType;
            while (type?.DeclaringType is { } outer)
            {
                type = outer;
            }

            return type?.FullName is { } name && Array.IndexOf(Preparing, name) >= 0 && IsOfEngine(type.Assembly);
        }

        private static bool IsOfEngine(Assembly assembly) =>
            assembly == typeof(EngineSetup).Assembly
            || assembly.GetName().Name == "HotChocolate.CostAnalysis";
    }
}
