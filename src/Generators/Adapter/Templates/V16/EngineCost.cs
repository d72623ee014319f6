namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 16 says an operation costs.</summary>
    internal static partial class Engine
    {
        /// <summary>The engine's own cost of the operation, when it was computed.</summary>
        public static double? CostOf(EngineContext context) =>
#if GQLAUTH_COST
            context.Features.Get<global::HotChocolate.CostAnalysis.CostMetrics>()?.FieldCost;
#else
            null;
#endif
    }
}
