using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Asks, for a field that is about to run, whether the request's decision denies it.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class PartialCheck
    {
        /// <summary>The error to answer instead of the field; null when it may run.</summary>
        public static IError? DenialOf(GqlAuthOptions options, EnginePureContext context) =>
            DenialOf(options, context, context.Variables);

        /// <summary>The error to answer instead of a field that may be one of several runs; null when it may run in each.</summary>
        public static IError? DenialInAnyRun(GqlAuthOptions options, EnginePureContext context) =>
            DenialOf(options, context, variables: null);

        private static IError? DenialOf(GqlAuthOptions options, EnginePureContext context, EngineVariables? variables)
        {
            if (!context.ContextData.TryGetValue(RequestGate.StateKey, out var state)
                || state is not RequestDecision decision
                || decision.DeniedFor(variables) is not { } denied)
            {
                return null;
            }

            var responseName = context.Selection.ResponseName;
            IReadOnlyList<object>? path = null;
            foreach (var selection in denied)
            {
                var names = selection.ResponsePath;
                if (string.Equals(names[names.Count - 1], responseName, StringComparison.Ordinal)
                    && selection.ObjectTypes.Contains(context.ObjectType.Name)
                    && IsAt(names, path ??= context.Path.ToList()))
                {
                    return Refusals.ErrorOf(options, selection, context.Path);
                }
            }

            return null;
        }

        // The path that runs has list indexes; what was decided holds for all items.
        private static bool IsAt(IReadOnlyList<string> names, IReadOnlyList<object> path)
        {
            var next = 0;
            foreach (var step in path)
            {
                if (step is string name && (next == names.Count || !string.Equals(names[next++], name, StringComparison.Ordinal)))
                {
                    return false;
                }
            }

            return next == names.Count;
        }
    }
}
