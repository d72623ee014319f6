using System.Runtime.CompilerServices;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// What is kept with the operations of a schema, as long as the engine keeps them. The last ones are found without asking
    /// the table, which takes longer than deciding; a few operations stay a little longer for that.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class OperationStates
    {
        private const int Recent = 32;

        private readonly ConditionalWeakTable<object, OperationState> _all = new();
        private readonly OperationState?[] _recent = new OperationState?[Recent];

        /// <summary>What is kept with an operation.</summary>
        public OperationState Of(object operation)
        {
            // Which of two requests at once gets the place does not matter: both have the state that the table has.
            ref var place = ref _recent[RuntimeHelpers.GetHashCode(operation) & (Recent - 1)];
            var state = place;
            if (state is null || !state.IsOf(operation))
            {
                place = state = _all.GetValue(operation, static key => new OperationState(key));
            }

            return state;
        }
    }
}
