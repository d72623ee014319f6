using HotChocolate;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 15 says an operation costs.</summary>
    internal static partial class Engine
    {
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
