using System;
using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What is kept with a compiled operation: its plan, what was decided about it, and the reports made of it.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class OperationState
    {
        // Of each kind; what is beyond that is made anew.
        private const int MaxKept = 16;

        private readonly object _operation;
        private volatile OperationPlan<IValueNode>? _plan;
        private volatile OperationNotUnderstoodException? _failure;
        private volatile ReportEntry[] _reports = Array.Empty<ReportEntry>();
        private volatile Verdict[] _allowed = Array.Empty<Verdict>();
        private volatile Verdict? _only;

        public OperationState(object operation) => _operation = operation;

        /// <summary>What the operation needs; null before it was computed.</summary>
        public OperationPlan<IValueNode>? Plan => _plan;

        /// <summary>Whether the operation is a subscription; known when its plan is.</summary>
        public bool IsSubscription { get; private set; }

        /// <summary>Whether it is that of an operation.</summary>
        public bool IsOf(object operation) => ReferenceEquals(operation, _operation);

        /// <summary>What the operation needs, computed once.</summary>
        /// <exception cref="OperationNotUnderstoodException">The operation can't be analysed.</exception>
        public OperationPlan<IValueNode> PlanOf(
            GqlAuthOptions options, PermissionMap map, ISchemaFacts facts, EngineContext context)
        {
            if (_plan is { } plan)
            {
                return plan;
            }

            if (_failure is { } failure)
            {
                throw new OperationNotUnderstoodException(failure.Message, failure);
            }

            try
            {
                IsSubscription = Engine.IsSubscription(context);
                return _plan = OperationWalker.Walk(options, map, facts, context);
            }
            catch (OperationNotUnderstoodException notUnderstood)
            {
                _failure = notUnderstood;
                throw;
            }
        }

        /// <summary>What was decided about a caller before, where it is the same whatever the request; null when nobody knows.</summary>
        public Verdict? KnownFor(Caller caller) => _only is { } verdict && verdict.IsFor(caller) ? verdict : null;

        /// <summary>What a decision about one run means for a caller: one object for all who are denied nothing.</summary>
        public Verdict VerdictOf(Caller caller, OperationDecision decision)
        {
            if (!decision.IsAllowed)
            {
                return new Verdict(this, caller, decision);
            }

            var verdict = AllowedBy(decision, caller);
            if (!_plan!.ReadsVariables)
            {
                verdict.Keep(caller);
                _only = verdict;
            }

            return verdict;
        }

        private Verdict AllowedBy(OperationDecision decision, Caller caller)
        {
            var known = _allowed;
            foreach (var verdict in known)
            {
                if (verdict.IsAbout(decision))
                {
                    return verdict;
                }
            }

            var made = new Verdict(this, caller, decision);
            _allowed = With(known, made);
            return made;
        }

        /// <summary>What a response says about a use of the operation, made once for each different use.</summary>
        public ReportEntry ReportOf(GqlAuthSchema schema, OperationReport report, EngineContext context)
        {
            var known = _reports;
            foreach (var entry in known)
            {
                // Asking the request for the cost takes longer than all the rest of this.
                if (entry.IsForAll && entry.IsAbout(report))
                {
                    return entry;
                }
            }

            var cost = Engine.CostOf(context);
            foreach (var entry in known)
            {
                if (entry.IsAbout(report) && entry.Cost == cost)
                {
                    return entry;
                }
            }

            var made = new ReportEntry(schema, report, cost);
            _reports = With(known, made);
            return made;
        }

        // Two requests at once may both add theirs and one be lost: it is made again then.
        private static T[] With<T>(T[] known, T made)
        {
            if (known.Length == MaxKept)
            {
                return known;
            }

            var more = new T[known.Length + 1];
            known.CopyTo(more, 0);
            more[known.Length] = made;
            return more;
        }
    }
}
