using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Asks at every event of a subscription again who the caller is and what it may see: rights may have been revoked while
    /// the connection was open. What the caller may no longer see does not leave, and the subscription ends. The request's
    /// context is the engine's again by then: what is needed of it is taken when the subscription begins.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SubscriptionWatch
    {
        private readonly GqlAuthSchema _schema;
        private readonly Callers _callers;
        private readonly GateLog _log;
        private readonly RequestDecision _decision;
        private readonly OperationPlan<global::HotChocolate.Language.IValueNode> _plan;
        private readonly Variables _variables;
        private readonly ClaimsPrincipal? _user;
        private readonly IServiceProvider _services;
        private readonly string? _operationName;

        public SubscriptionWatch(
            GqlAuthSchema schema, Callers callers, GateLog log, EngineContext context, RequestDecision decision)
        {
            _schema = schema;
            _callers = callers;
            _log = log;
            _decision = decision;
            _plan = decision.Verdict!.State.Plan!;
            _variables = new Variables(Engine.VariableSet(context, 0));
            _user = Engine.UserOf(context);
            _services = Engine.ServicesOf(context);
            _operationName = GateLog.NameOf(context);
        }

        /// <summary>The events that the caller may still see.</summary>
        /// <param name="stream">The events.</param>
        /// <param name="first">What the first one says in its extensions, or null.</param>
        /// <param name="cancellation">Stops reading.</param>
        public async IAsyncEnumerable<EngineResult> Watch(
            IResponseStream stream,
            IReadOnlyDictionary<string, object?>? first,
            [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await foreach (var result in stream.ReadResultsAsync().WithCancellation(cancellation).ConfigureAwait(false))
            {
                if (await RefuseAsync(cancellation).ConfigureAwait(false) is { } refusal)
                {
                    await result.DisposeAsync().ConfigureAwait(false);
                    yield return refusal;
                    yield break;
                }

                yield return Reporter.Add(result, first);
                first = null;
            }
        }

        private async ValueTask<EngineResult?> RefuseAsync(CancellationToken cancellation)
        {
            try
            {
                var caller = await _callers.FindAgainAsync(_user, _services, cancellation).ConfigureAwait(false);
                var decision = _plan.Decide(caller, _variables);
                if (decision.IsAllowed || _decision.Mode == EnforcementMode.DryRun)
                {
                    return null;
                }

                _log.Revoked(_operationName, decision);
                return Refusals.Denied(_schema.Options, new RequestDecision(_decision, new Verdict(_decision.Verdict!.State, caller, decision)), null);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                _log.Failed(_operationName, failure);
                return Refusals.Failed(failure);
            }
        }
    }
}
