using System.Collections.Generic;
using System.Threading.Tasks;
using HotChocolate.Execution;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Adds to an answer what was used, and watches over the answers that come later.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class Reporter
    {
        private readonly GqlAuthSchema _schema;
        private readonly Callers _callers;
        private readonly GateLog _log;

        public Reporter(GqlAuthSchema schema, Callers callers, GateLog log)
        {
            _schema = schema;
            _callers = callers;
            _log = log;
        }

        /// <summary>What the extensions say about one run; null when they say nothing.</summary>
        public IReadOnlyDictionary<string, object?>? ReportOf(EngineContext context, RequestDecision decision, int index)
        {
            var report = decision[index].Report;
            var verdict = decision.Verdict!;
            var entry = verdict.State.ReportOf(_schema, report, context);
            if (entry is { HasDeprecations: false, IsForAll: true } && _schema.Options.ReportHeader is null)
            {
                verdict.KeepSaid(entry.Extensions);
            }

            if (entry.HasDeprecations)
            {
                _log.Deprecated(context, report);
#if GQLAUTH_HTTP
                if (_schema.Options.DeprecationHeaders)
                {
                    HttpAnswer.SayDeprecated(context, _schema, entry.FirstRemoval);
                }
#endif
            }

#if GQLAUTH_HTTP
            return _schema.Options.ReportHeader is { } header && !HttpAnswer.Asks(context, header) ? null : entry.Extensions;
#else
            return entry.Extensions;
#endif
        }

        /// <summary>The result with what all answers to an operation say; null for results that more has to be known about.</summary>
        public static IExecutionResult? TrySay(IReadOnlyDictionary<string, object?> said, IExecutionResult? result) =>
            ReferenceEquals(said, Verdict.Nothing) ? result as EngineResult : Engine.TryExtend(result, said);

        /// <summary>The result with what was used; the same one when there is nothing to say.</summary>
        public IExecutionResult Report(EngineContext context, RequestDecision decision, IExecutionResult result) =>
            result is EngineResult single
                ? Report(context, decision, single, 0)
                : ReportSeveral(context, decision, result);

        // For itself, because a method that makes delegates allocates what they need whether it makes one or not.
        private IExecutionResult ReportSeveral(EngineContext context, RequestDecision decision, IExecutionResult result)
        {
            switch (result)
            {
                case IResponseStream stream when Engine.IsSubscription(context):
                    var watch = new SubscriptionWatch(_schema, _callers, _log, context, decision);
                    var first = ExtensionsOf(context, decision, 0);
                    return Engine.Replace(stream, () => watch.Watch(stream, first));
                case IResponseStream stream:
                    return ExtensionsOf(context, decision, 0) is { } extensions
                        ? Engine.Replace(stream, () => AddToFirst(stream, extensions))
                        : stream;
                default:
                    return Engine.TryChangeBatch(result, (one, index) => Report(context, decision, one, index)) ?? result;
            }
        }

        /// <summary>A result with extensions added to those it has.</summary>
        public static EngineResult Add(EngineResult result, IReadOnlyDictionary<string, object?>? extensions)
        {
            if (extensions is null)
            {
                return result;
            }

            if (result.Extensions is { Count: > 0 } own)
            {
                var all = new Dictionary<string, object?>(own.Count + extensions.Count);
                foreach (var extension in own)
                {
                    all[extension.Key] = extension.Value;
                }

                foreach (var extension in extensions)
                {
                    all[extension.Key] = extension.Value;
                }

                extensions = all;
            }

            return Engine.WithExtensions(result, extensions);
        }

        private static async IAsyncEnumerable<EngineResult> AddToFirst(
            IResponseStream stream, IReadOnlyDictionary<string, object?> extensions)
        {
            var isFirst = true;
            await foreach (var result in stream.ReadResultsAsync().ConfigureAwait(false))
            {
                yield return isFirst ? Add(result, extensions) : result;
                isFirst = false;
            }
        }

        private EngineResult Report(EngineContext context, RequestDecision decision, EngineResult result, int index) =>
            index < decision.Count ? Add(result, ExtensionsOf(context, decision, index)) : result;

        private IReadOnlyDictionary<string, object?>? ExtensionsOf(EngineContext context, RequestDecision decision, int index)
        {
            var report = ReportOf(context, decision, index);
            if (decision.Mode != EnforcementMode.DryRun || decision[index].IsAllowed)
            {
                return report;
            }

            var all = new Dictionary<string, object?>();
            if (report is not null)
            {
                foreach (var part in report)
                {
                    all[part.Key] = part.Value;
                }
            }

            all[ResponseKeys.WouldBeDenied] = DryRun.Describe(decision[index].Denied);
            return all;
        }
    }
}
