using System.Collections;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
#if !GQLAUTH_HC13
    // The engine reads the variables through the decision about them. Whoever puts others in their place takes it away.
    internal sealed partial class RequestDecision : IReadOnlyList<EngineVariables>, IRequestDecision
    {
        /// <summary>The variables of the request.</summary>
        public IReadOnlyList<EngineVariables> Variables => (IReadOnlyList<EngineVariables>)_variables;

        /// <inheritdoc/>
        int IReadOnlyCollection<EngineVariables>.Count => Variables.Count;

        /// <inheritdoc/>
        EngineVariables IReadOnlyList<EngineVariables>.this[int index] => Variables[index];

        /// <inheritdoc/>
        IEnumerator<EngineVariables> IEnumerable<EngineVariables>.GetEnumerator() => Variables.GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => Variables.GetEnumerator();
    }
#endif
}
