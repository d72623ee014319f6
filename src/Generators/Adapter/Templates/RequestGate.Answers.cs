using System;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    // What a gate does with answers.
    internal sealed partial class RequestGate
    {
        private static void End(EngineContext context)
        {
            if (Engine.DecisionOf(context) is { } decision)
            {
                decision.IsOver = true;
            }
        }

        private void Finish(EngineContext context)
        {
            var result = Engine.ResultOf(context);
            var decision = Engine.DecisionOf(context);
            try
            {
                if (decision?.Verdict?.Said is { } said && decision.IsAbout(context) && Reporter.TrySay(said, result) is { } answer)
                {
                    Engine.SetResult(context, answer);
                }
                else
                {
                    FinishOther(context, decision, result);
                }
            }
            catch (Exception failure)
            {
                _log.Failed(context, failure);
                TakeBack(context, result, Refusals.Failed(failure));
            }

            if (decision is not null)
            {
                decision.IsOver = true;
            }
        }

        // All but what was allowed and always says the same.
        private void FinishOther(EngineContext context, RequestDecision? decision, IExecutionResult? result)
        {
            if (!IsDecided(context, decision, result))
            {
                _log.Undecided(context);
                TakeBack(context, result, Refusals.Undecided());
            }
            else if (decision is { Verdict: not null, Refusal: null } && result is not null)
            {
                var reported = _reporter.Report(context, decision, result);
                if (!ReferenceEquals(reported, result))
                {
                    Engine.SetResult(context, reported);
                }
            }
        }

        // Whoever answers with data must have been let through, with just this operation.
        private static bool IsDecided(EngineContext context, RequestDecision? decision, IExecutionResult? result) =>
            decision is not null
                ? decision.Refusal is null
                    ? Engine.OperationOf(context) is null || Engine.VariablesOf(context) is null || decision.IsAbout(context)
                    : !Engine.HasData(result)
                : !Engine.HasData(result);

        private static void TakeBack(EngineContext context, IExecutionResult? result, EngineResult refusal)
        {
            if (result is not null)
            {
                refusal.RegisterForCleanup(result.DisposeAsync);
            }

            Engine.SetResult(context, refusal);
        }
    }
}
