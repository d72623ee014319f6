namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 13 says an operation costs.</summary>
    internal static partial class Engine
    {
        private const string Complexity = "HotChocolate.Execution.OperationComplexity";

        /// <summary>Whether a cost that was found is that of all requests: here it depends on their variables.</summary>
        public static bool IsFixedCost(double? cost) => false;

        /// <summary>The engine's own cost of the operation, when it was computed.</summary>
        public static double? CostOf(EngineContext context) => StateOf(context, Complexity) is int cost ? cost : null;
    }
}
