namespace GqlAuthTooling.Adapter
{
    /// <summary>What HotChocolate 13 says an operation costs.</summary>
    internal static partial class Engine
    {
        private const string Complexity = "HotChocolate.Execution.OperationComplexity";

        /// <summary>The engine's own cost of the operation, when it was computed.</summary>
        public static double? CostOf(EngineContext context) => StateOf(context, Complexity) is int cost ? cost : null;
    }
}
