namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Where HotChocolate 14 and 15 keep the decision about a request while it runs: in place of the variables that it is about.
    /// The request's context data takes longer to ask and to fill than all that is decided. 13 has no place for it there.
    /// </summary>
    internal static partial class Engine
    {
        /// <summary>The decision about a request.</summary>
        public static RequestDecision? DecisionOf(EngineContext context)
        {
#if !GQLAUTH_HC13
            var variables = context.Variables;
            if (variables is RequestDecision decision)
            {
                return decision;
            }

            if (variables is not IRequestDecision)
            {
                return null;
            }
#endif
            return StateOf(context, RequestGate.StateKey) as RequestDecision;
        }

        /// <summary>Keeps the decision about a request.</summary>
        public static void Keep(EngineContext context, RequestDecision decision)
        {
#if !GQLAUTH_HC13
            // That of another assembly's adapter for the same schema stays where it is.
            var variables = context.Variables;
            if (variables is RequestDecision or not IRequestDecision)
            {
                context.Variables = decision;
                return;
            }
#endif
            SetState(context, RequestGate.StateKey, decision);
        }
    }
}
