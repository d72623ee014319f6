using System.Collections;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
#if !GQLAUTH_HC13
    // The engine reads the variables through the decision about them. Whoever puts others in their place takes it away.
    internal sealed partial class RequestDecision : IReadOnlyList<EngineVariables>, IRequestDecision
    {
        /// <summary>The variables of the request.</summary>
        public IReadOnlyList<EngineVariables> Variables => _variables;

        /// <inheritdoc/>
        int IReadOnlyCollection<EngineVariables>.Count => Count == 1 ? 1 : _variables.Count;

        /// <inheritdoc/>
        EngineVariables IReadOnlyList<EngineVariables>.this[int index] => _variables[index];

        /// <inheritdoc/>
        IEnumerator<EngineVariables> IEnumerable<EngineVariables>.GetEnumerator() => _variables.GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => _variables.GetEnumerator();
    }
#endif
}
