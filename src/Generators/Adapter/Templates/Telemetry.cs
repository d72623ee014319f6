using System.Diagnostics;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Metrics and traces; those of the runtime, which keeps them for the whole process from .NET 8 on.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class Telemetry
    {
#if NET8_0_OR_GREATER
        /// <summary>Whether anybody listens to the use of deprecated coordinates.</summary>
        public static bool CountsDeprecatedUse => GqlAuthDiagnostics.CountsDeprecatedUse;

        /// <summary>Whether anybody listens to traces.</summary>
        public static bool IsTraced => GqlAuthDiagnostics.Activities.HasListeners();

        /// <summary>Starts the trace of a decision, when anybody listens.</summary>
        public static Activity? Start() => GqlAuthDiagnostics.Activities.StartActivity("gqlauth.decide");

        /// <summary>Counts what was denied.</summary>
        public static void CountDenials(RequestDecision decision, string caller, string schema)
        {
            for (var i = 0; i < decision.Count; i++)
            {
                GqlAuthDiagnostics.CountDenials(decision[i], caller, schema, decision.Mode.ToString());
            }
        }

        /// <summary>Counts the use of deprecated coordinates.</summary>
        public static void CountDeprecatedUse(OperationReport report, string caller, string schema) =>
            GqlAuthDiagnostics.CountDeprecatedUse(report, caller, schema);
#else
        /// <summary>Whether anybody listens to the use of deprecated coordinates.</summary>
        public static bool CountsDeprecatedUse => false;

        /// <summary>Whether anybody listens to traces.</summary>
        public static bool IsTraced => false;

        /// <summary>Starts the trace of a decision, when anybody listens.</summary>
        public static Activity? Start() => null;

        /// <summary>Counts what was denied.</summary>
        public static void CountDenials(RequestDecision decision, string caller, string schema)
        {
        }

        /// <summary>Counts the use of deprecated coordinates.</summary>
        public static void CountDeprecatedUse(OperationReport report, string caller, string schema)
        {
        }
#endif

        /// <summary>Says in a trace what was decided.</summary>
        public static void Tag(Activity? activity, RequestDecision decision)
        {
            if (activity is null)
            {
                return;
            }

            activity.SetTag("gqlauth.allowed", decision.IsAllowed);
            activity.SetTag("gqlauth.permissions", string.Join(" ", decision[0].Report.PermissionsUsed));
            if (!decision.IsAllowed)
            {
                activity.SetTag("gqlauth.mode", decision.Mode.ToString());
                activity.SetTag("gqlauth.denied", decision[0].Denied.Count);
            }
        }
    }
}
