namespace GqlAuthTooling.Adapter
{
    /// <summary>Where HotChocolate 16 keeps the decision about a request while it runs.</summary>
    internal static partial class Engine
    {
        /// <summary>The decision about a request.</summary>
        public static RequestDecision? DecisionOf(EngineContext context) =>
            StateOf(context, RequestGate.StateKey) as RequestDecision;

        /// <summary>Keeps the decision about a request.</summary>
        public static void Keep(EngineContext context, RequestDecision decision) =>
            SetState(context, RequestGate.StateKey, decision);
    }
}
