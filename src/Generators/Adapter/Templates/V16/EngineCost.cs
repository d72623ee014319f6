namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 16 says an operation costs.</summary>
    internal static partial class Engine
    {
        /// <summary>Whether a cost that was found is that of all requests: here it may depend on them.</summary>
        public static bool IsFixedCost(double? cost) => false;

        /// <summary>The engine's own cost of the operation, when it was computed.</summary>
        public static double? CostOf(EngineContext context) =>
#if GQLAUTH_COST
            context.Features.Get<global::HotChocolate.CostAnalysis.CostMetrics>()?.FieldCost;
#else
            null;
#endif
    }
}
