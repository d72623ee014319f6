using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What was decided about a request, and about which operation and variables.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed partial class RequestDecision
    {
        private readonly object _request;
        private readonly EngineVariableSets _variables;
        private readonly object? _decision;

        /// <summary>A decision about one run of the operation.</summary>
        public RequestDecision(EngineContext context, Caller caller, OperationState state, OperationDecision decision)
            : this(context, caller, state, decision: (object)decision) => IsAllowed = decision.IsAllowed;

        /// <summary>Decisions about several runs, each with variables of its own.</summary>
        public RequestDecision(EngineContext context, Caller caller, OperationState state, OperationDecision[] decisions)
            : this(context, caller, state, decision: (object)decisions) =>
            IsAllowed = Array.TrueForAll(decisions, static decision => decision.IsAllowed);

        /// <summary>A later decision about the same.</summary>
        public RequestDecision(RequestDecision earlier, Caller caller, OperationDecision decision)
        {
            _request = earlier._request;
            _variables = earlier._variables;
            _decision = decision;
            Caller = caller;
            State = earlier.State;
            IsAllowed = decision.IsAllowed;
        }

        /// <summary>No decision was possible.</summary>
        public RequestDecision(EngineContext context, EngineResult refusal)
            : this(context, null, null, decision: (object?)null) => Refusal = refusal;

        private RequestDecision(EngineContext context, Caller? caller, OperationState? state, object? decision)
        {
            _request = Engine.IdentityOf(context);
            _variables = Engine.VariablesOf(context)!;
            _decision = decision;
            Caller = caller;
            State = state;
        }

        /// <summary>Whether nothing is denied.</summary>
        public bool IsAllowed { get; }

        /// <summary>The mode of the request; only known where something is denied, and of subscriptions.</summary>
        public EnforcementMode Mode { get; set; }

        /// <summary>Whether a request that may be denied fields of runs right now, with these fields left out.</summary>
        public bool IsRunning { get; set; }

        /// <summary>Whether the next middleware may run the request.</summary>
        public bool MayGoOn => Refusal is null
            && (IsAllowed || Mode == EnforcementMode.DryRun || (Mode == EnforcementMode.Partial && IsRunning));

        /// <summary>The answer, when nothing may execute.</summary>
        public EngineResult? Refusal { get; set; }

        /// <summary>Who sends the request; null when that is what failed.</summary>
        public Caller? Caller { get; }

        /// <summary>What is kept with the operation; null when no decision was possible.</summary>
        public OperationState? State { get; }

        /// <summary>How many runs it is about.</summary>
        public int Count => _decision is OperationDecision[] many ? many.Length : _decision is null ? 0 : 1;

        /// <summary>The decision about one run.</summary>
        public OperationDecision this[int index] =>
            _decision is OperationDecision[] many ? many[index] : (OperationDecision)_decision!;

        /// <summary>Whether the request is over. The engine uses its objects again for others.</summary>
        public bool IsOver { get; set; }

        /// <summary>
        /// Whether it is about what is to be executed, for just this request; one that was not possible is about nothing.
        /// </summary>
        public bool IsAbout(EngineContext context) =>
            !IsOver
            && ReferenceEquals(Engine.IdentityOf(context), _request)
            && State is { } state
            && Engine.OperationOf(context) is { } operation
            && state.IsOf(operation)
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

            if (_decision is not OperationDecision[] many)
            {
                return this[0].Denied;
            }

            // Variables of nobody's are an error of ours, and what is not known is denied: with all that is denied anywhere.
            var all = new List<DeniedSelection>();
            for (var i = 0; i < many.Length; i++)
            {
                if (variables is not null && Engine.IsVariableSet(_variables, i, variables))
                {
                    return many[i].Denied;
                }

                all.AddRange(many[i].Denied);
            }

            return all;
        }
    }
}
