using HotChocolate;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 15 says an operation costs.</summary>
    internal static partial class Engine
    {
        /// <summary>
        /// Whether a cost that was found is that of all requests: the engine computes it once for an operation, whatever its
        /// variables are.
        /// </summary>
        public static bool IsFixedCost(double? cost) =>
#if GQLAUTH_COST
            cost is not null;
#else
            true;
#endif

        /// <summary>The engine's own cost of the operation, when it was computed.</summary>
        public static double? CostOf(EngineContext context) =>
#if GQLAUTH_COST
            StateOf(context, WellKnownContextData.CostMetrics) is global::HotChocolate.CostAnalysis.CostMetrics cost
                ? cost.FieldCost
                : null;
#else
            null;
#endif
    }
}
