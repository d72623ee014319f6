using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Tells the operator; never what a credential is, only what it is called.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class GateLog
    {
        private static readonly Action<ILogger, string, string, string, string, Exception?> LogDenied =
            LoggerMessage.Define<string, string, string, string>(
                LogLevel.Information,
                new EventId(1, "Denied"),
                "Operation {Operation} of {Caller} is denied {Coordinates} ({Mode}).");

        private static readonly Action<ILogger, string, Exception?> LogNotUnderstood = LoggerMessage.Define<string>(
            LogLevel.Warning, new EventId(2, "NotUnderstood"), "Operation {Operation} is refused: it can't be checked for permissions.");

        private static readonly Action<ILogger, string, Exception?> LogFailed = LoggerMessage.Define<string>(
            LogLevel.Error, new EventId(3, "Failed"), "Operation {Operation} is refused: checking its permissions failed.");

        private static readonly Action<ILogger, string, Exception?> LogUndecided = LoggerMessage.Define<string>(
            LogLevel.Error,
            new EventId(4, "Undecided"),
            "An answer to operation {Operation} was taken back: nobody had decided about what was executed. A middleware of the "
            + "request pipeline answers by itself, or exchanges what is executed after the decision. What answers without "
            + "executing belongs behind the decision, or outside of GraphQL.");

        private static readonly Action<ILogger, string, string, Exception?> LogRevoked = LoggerMessage.Define<string, string>(
            LogLevel.Information,
            new EventId(5, "Revoked"),
            "Subscription {Operation} ends: its caller is no longer allowed {Coordinates}.");

        private static readonly Action<ILogger, Exception?> LogNotChallenged = LoggerMessage.Define(
            LogLevel.Warning,
            new EventId(6, "NotChallenged"),
            "A 401 names no way to authenticate: an authentication scheme of the host failed when it was asked for its challenge.");

        private readonly ILogger _logger;
        private readonly GqlAuthSchema _schema;

        public GateLog(IServiceProvider services, GqlAuthSchema schema)
        {
            _logger = services.GetService<ILoggerFactory>()?.CreateLogger("GqlAuthTooling") ?? NullLogger.Instance;
            _schema = schema;
        }

        /// <summary>What an operation is called in logs.</summary>
        public static string NameOf(EngineContext context) =>
            Engine.OperationOf(context) is null ? "(unknown)" : Engine.DefinitionOf(context).Name?.Value ?? "(anonymous)";

        /// <summary>Something is denied, or would be.</summary>
        public void Denied(EngineContext context, RequestDecision decision)
        {
            var caller = CallerOf(context, decision.Denied);
            Telemetry.CountDenials(decision, caller, _schema.Name);
            if (_logger.IsEnabled(LogLevel.Information))
            {
                LogDenied(_logger, NameOf(context), caller, CoordinatesOf(decision), decision.Mode.ToString(), null);
            }
        }

        /// <summary>Something deprecated is used.</summary>
        public void Deprecated(EngineContext context, OperationReport report)
        {
            if (Telemetry.CountsDeprecatedUse)
            {
                Telemetry.CountDeprecatedUse(report, CallerOf(context, null), _schema.Name);
            }
        }

        /// <summary>Deciding failed.</summary>
        public void Failed(EngineContext context, Exception failure) => Failed(NameOf(context), failure);

        /// <summary>Deciding failed.</summary>
        public void Failed(string? operation, Exception failure) => TryTo(
            failure is OperationNotUnderstoodException ? LogNotUnderstood : LogFailed, operation ?? "(unknown)", failure);

        /// <summary>An answer was taken back.</summary>
        public void Undecided(EngineContext context) => TryTo(LogUndecided, NameOf(context), null);

        /// <summary>A scheme gave no challenge.</summary>
        public void NotChallenged(Exception failure) => TryTo(
            static (logger, _, exception) => LogNotChallenged(logger, exception), string.Empty, failure);

        /// <summary>A subscription ends.</summary>
        public void Revoked(string? operation, OperationDecision decision)
        {
            if (_logger.IsEnabled(LogLevel.Information))
            {
                LogRevoked(_logger, operation ?? "(unknown)", string.Join(", ", CoordinatesOf(decision)), null);
            }
        }

        // What is logged here is refused already: a log that fails as well must not be what the client gets to read instead.
        private void TryTo(Action<ILogger, string, Exception?> log, string operation, Exception? failure)
        {
            try
            {
                log(_logger, operation, failure);
            }
            catch (Exception)
            {
            }
        }

        private static string CoordinatesOf(RequestDecision decision)
        {
            var all = new List<string>();
            for (var i = 0; i < decision.Count; i++)
            {
                foreach (var coordinate in CoordinatesOf(decision[i]))
                {
                    if (!all.Contains(coordinate))
                    {
                        all.Add(coordinate);
                    }
                }
            }

            return string.Join(", ", all);
        }

        private static IEnumerable<string> CoordinatesOf(OperationDecision decision)
        {
            foreach (var denied in decision.Denied)
            {
                yield return denied.Error.Detail.Coordinate;
            }
        }

        private string CallerOf(EngineContext context, Caller? caller) =>
            caller?.IsAuthenticated == false
                ? "(anonymous)"
                : Engine.UserOf(context)?.FindFirst(_schema.Options.CallerNameClaimType)?.Value ?? "(unnamed)";
    }
}
