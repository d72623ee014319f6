using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What was decided about a request, and about which operation and variables.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed partial class RequestDecision
    {
        private readonly object _request;
        private readonly EngineVariableSets _variables;

        /// <summary>A decision about a request.</summary>
        public RequestDecision(EngineContext context, Verdict verdict)
        {
            _request = Engine.IdentityOf(context);
            _variables = Engine.VariablesOf(context)!;
            Verdict = verdict;
        }

        /// <summary>A later decision about the same.</summary>
        public RequestDecision(RequestDecision earlier, Verdict verdict)
        {
            _request = earlier._request;
            _variables = earlier._variables;
            Verdict = verdict;
        }

        /// <summary>No decision was possible.</summary>
        public RequestDecision(EngineContext context, EngineResult refusal)
        {
            _request = Engine.IdentityOf(context);
            _variables = Engine.VariablesOf(context)!;
            Refusal = refusal;
        }

        /// <summary>What was decided; null when no decision was possible.</summary>
        public Verdict? Verdict { get; }

        /// <summary>Whether nothing is denied.</summary>
        public bool IsAllowed => Verdict is { IsAllowed: true };

        /// <summary>The mode of the request; only known where something is denied, and of subscriptions.</summary>
        public EnforcementMode Mode { get; set; }

        /// <summary>Whether a request that may be denied fields of runs right now, with these fields left out.</summary>
        public bool IsRunning { get; set; }

        /// <summary>Whether the next middleware may run the request.</summary>
        public bool MayGoOn => Refusal is null
            && (IsAllowed || Mode == EnforcementMode.DryRun || (Mode == EnforcementMode.Partial && IsRunning));

        /// <summary>The answer, when nothing may execute.</summary>
        public EngineResult? Refusal { get; set; }

        /// <summary>Who is denied something; null when nothing is, and when finding out is what failed.</summary>
        public Caller? Denied => Verdict?.Denied;

        /// <summary>How many runs it is about.</summary>
        public int Count => Verdict is { } verdict ? verdict.Count : 0;

        /// <summary>The decision about one run.</summary>
        public OperationDecision this[int index] => Verdict![index];

        /// <summary>Whether the request is over. The engine uses its objects again for others.</summary>
        public bool IsOver { get; set; }

        /// <summary>
        /// Whether it is about what is to be executed, for just this request; one that was not possible is about nothing.
        /// </summary>
        public bool IsAbout(EngineContext context) =>
            !IsOver
            && ReferenceEquals(Engine.IdentityOf(context), _request)
            && Verdict is { } verdict
            && Engine.OperationOf(context) is { } operation
            && verdict.State.IsOf(operation)
            && ReferenceEquals(Engine.VariablesOf(context), _variables);

        /// <summary>
        /// What a running field of a partial request may not show; null when all may be shown, or nothing executes at all.
        /// </summary>
        /// <param name="variables">The variables that the field runs with; null when it runs for several of them at once.</param>
        public IReadOnlyList<DeniedSelection>? DeniedFor(EngineVariables? variables)
        {
            if (IsAllowed || Mode != EnforcementMode.Partial)
            {
                return null;
            }

            if (Count == 1)
            {
                return this[0].Denied;
            }

            // Variables of nobody's are an error of ours, and what is not known is denied: with all that is denied anywhere.
            var all = new List<DeniedSelection>();
            for (var i = 0; i < Count; i++)
            {
                if (variables is not null && Engine.IsVariableSet(_variables, i, variables))
                {
                    return this[i].Denied;
                }

                all.AddRange(this[i].Denied);
            }

            return all;
        }
    }
}
