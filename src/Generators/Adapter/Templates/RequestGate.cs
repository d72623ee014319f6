using System;
using System.Globalization;
using System.Threading.Tasks;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Decides about every request once, and lets nothing leave that was not decided about.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed partial class RequestGate
    {
        /// <summary>
        /// Where a request's <see cref="RequestDecision"/> stands in its context data: each assembly has an adapter of its own.
        /// Were it that of another adapter, its decision would not count.
        /// </summary>
        public static readonly string StateKey = "gqlauth/"
            + StringComparer.Ordinal.GetHashCode(typeof(RequestGate).Assembly.GetName().Name ?? string.Empty)
                .ToString("x8", CultureInfo.InvariantCulture);

        private readonly OperationStates _operations = new();
        private readonly GqlAuthSchema _schema;
        private readonly Callers _callers;
        private readonly GateLog _log;
        private readonly Reporter _reporter;
        private readonly PermissionMap _map;
        private SchemaFacts? _facts;

        public RequestGate(GqlAuthSchema schema, IServiceProvider services)
        {
            _schema = schema;
            schema.StartedAt = schema.StartedAt == default ? new Clock(services).Now : schema.StartedAt;

            // When the schema is built again, what still runs on this one keeps its map.
            _map = schema.Map;
            _callers = new Callers(schema, _map.Catalog, services);
            _log = new GateLog(services, schema);
            _reporter = new Reporter(schema, _callers, _log);
        }

        /// <summary>
        /// Whether a request is ready to execute and what it executes was not let through. A middleware may run a request twice:
        /// what was denied is denied again.
        /// </summary>
        public bool IsUndecided(EngineContext context) =>
            Engine.OperationOf(context) is not null
            && Engine.VariablesOf(context) is not null
            && !(Engine.DecisionOf(context) is { MayGoOn: true } decision && decision.IsAbout(context));

        /// <summary>Decides, and goes on or answers.</summary>
        public ValueTask DecideAsync(EngineContext context, EngineDelegate next)
        {
            RequestDecision decision;
            try
            {
                if (!_callers.HasSource)
                {
                    decision = Decide(context, _callers.Claimed(context));
                }
                else
                {
                    var search = _callers.FindAsync(context);
                    if (!search.IsCompletedSuccessfully)
                    {
                        return DecideLaterAsync(context, search, next);
                    }

                    decision = Decide(context, search.Result);
                }
            }
            catch (Exception failure)
            {
                decision = Fail(context, failure);
            }

            return GoOnAsync(context, decision, next);
        }

        /// <summary>Runs the whole pipeline, and looks at what it answers.</summary>
        public ValueTask AroundAsync(EngineContext context, EngineDelegate next)
        {
            try
            {
                var run = next(context);
                if (!run.IsCompletedSuccessfully)
                {
                    return AwaitAsync(run, context);
                }

                run.GetAwaiter().GetResult();
                Finish(context);
                return default;
            }
            catch
            {
                End(context);
                throw;
            }
        }

        private async ValueTask AwaitAsync(ValueTask run, EngineContext context)
        {
            try
            {
                await run.ConfigureAwait(false);
                Finish(context);
            }
            catch
            {
                End(context);
                throw;
            }
        }

        private async ValueTask DecideLaterAsync(EngineContext context, ValueTask<Caller> search, EngineDelegate next)
        {
            RequestDecision decision;
            try
            {
                decision = Decide(context, await search.ConfigureAwait(false));
            }
            catch (Exception failure)
            {
                decision = Fail(context, failure);
            }

            await GoOnAsync(context, decision, next).ConfigureAwait(false);
        }

        private ValueTask GoOnAsync(EngineContext context, RequestDecision decision, EngineDelegate next)
        {
            Engine.Keep(context, decision);
            if (decision.Refusal is { } refusal)
            {
                Engine.SetResult(context, refusal);
                return default;
            }

            return decision.IsAllowed || decision.Mode != EnforcementMode.Partial ? next(context) : RunPartialAsync(context, decision, next);
        }

        // Guarded fields look for what is denied only while somebody is in here.
        private async ValueTask RunPartialAsync(EngineContext context, RequestDecision decision, EngineDelegate next)
        {
            var isLeft = false;
            Engine.SetState(context, StateKey, decision);
            _schema.Partial.Enter();
            decision.IsRunning = true;
            try
            {
                await next(context).ConfigureAwait(false);

                // A stream, or a batch that may have streams in it, goes on running after it was answered.
                if (Engine.ResultOf(context) is { } result and not EngineResult)
                {
                    result.RegisterForCleanup(LeaveAsync);
                    isLeft = true;
                }
            }
            finally
            {
                decision.IsRunning = false;
                if (!isLeft)
                {
                    _schema.Partial.Leave();
                }
            }

            ValueTask LeaveAsync()
            {
                _schema.Partial.Leave();
                return default;
            }
        }

        private RequestDecision Decide(EngineContext context, Caller caller) =>
            Telemetry.IsTraced ? DecideTraced(context, caller) : DecideUntraced(context, caller);

        // For itself, because what must be disposed of costs something also where there is nothing.
        private RequestDecision DecideTraced(EngineContext context, Caller caller)
        {
            using var activity = Telemetry.Start();
            var decision = DecideUntraced(context, caller);
            Telemetry.Tag(activity, decision);
            return decision;
        }

        private RequestDecision DecideUntraced(EngineContext context, Caller caller)
        {
            var state = _operations.Of(Engine.OperationOf(context)!);
            var count = Engine.VariableSetCount(context);
            var verdict = (count == 1 ? state.KnownFor(caller) : null) ?? VerdictOf(context, caller, state, count);
            var decision = new RequestDecision(context, verdict);
            if (!verdict.IsAllowed)
            {
                Deny(context, decision);
            }
            else if (state.IsSubscription)
            {
                // Its events are decided about later, when nobody can ask the request.
                decision.Mode = ModeOf(context);
            }

            return decision;
        }

        private Verdict VerdictOf(EngineContext context, Caller caller, OperationState state, int count)
        {
            var plan = state.Plan ?? state.PlanOf(_schema.Options, _map, FactsOf(context), context);
            return count == 1
                ? state.VerdictOf(caller, plan.Decide(caller, VariablesFor(plan, context)))
                : new Verdict(state, caller, DecideAll(context, caller, plan, count));
        }

        private static Variables VariablesFor(
            OperationPlan<global::HotChocolate.Language.IValueNode> plan, EngineContext context) =>
            plan.ReadsVariables ? new Variables(Engine.VariableSet(context, 0)) : default;

        // What is found out about a schema is kept with its facts, so there is one object for all operations.
        private SchemaFacts FactsOf(EngineContext context)
        {
            var schema = Engine.SchemaOf(context);
            return _facts is { } facts && ReferenceEquals(facts.Schema, schema) ? facts : _facts = new SchemaFacts(schema);
        }

        private static OperationDecision[] DecideAll(
            EngineContext context, Caller caller, OperationPlan<global::HotChocolate.Language.IValueNode> plan, int count)
        {
            var decisions = new OperationDecision[count];
            for (var i = 0; i < count; i++)
            {
                decisions[i] = plan.Decide(caller, new Variables(Engine.VariableSet(context, i)));
            }

            return decisions;
        }

        private void Deny(EngineContext context, RequestDecision decision)
        {
            decision.Mode = ModeOf(context);
            _log.Denied(context, decision);
            if (decision.Mode == EnforcementMode.Reject)
            {
                decision.Refusal = Refusals.Denied(_schema.Options, decision, _reporter.ReportOf(context, decision, 0));
#if GQLAUTH_HTTP
                if (_schema.Options.HttpStatus && !decision.Denied!.IsAuthenticated)
                {
                    HttpChallenge.Prepare(context, _schema.Options, _log);
                }
#endif
            }
        }

        private EnforcementMode ModeOf(EngineContext context)
        {
            var options = _schema.Options;
            var mode = Engine.StateOf(context, RequestKeys.Mode) as EnforcementMode?
                ?? options.ModeOf?.Invoke(Engine.ServicesOf(context), Engine.UserOf(context))
                ?? options.Mode;
            return mode switch
            {
                EnforcementMode.DryRun => EnforcementMode.DryRun,

                // The stream of a denied root field would be open before a field could be null.
                EnforcementMode.Partial when options.MayBePartial && !Engine.IsSubscription(context) => EnforcementMode.Partial,
                _ => EnforcementMode.Reject,
            };
        }

        private RequestDecision Fail(EngineContext context, Exception failure)
        {
            // Nothing failed when the client left in the middle; it gets no answer either way.
            if (failure is not OperationCanceledException || !Engine.AbortOf(context).IsCancellationRequested)
            {
                _log.Failed(context, failure);
            }

            return new RequestDecision(context, Refusals.Failed(failure));
        }
    }
}
