using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// The variables of a request after coercion. A reference to nothing stands for variables that nobody gives: the analysis then
/// takes every condition for met and everything that can be in a variable for given.
/// </summary>
internal sealed class VariableValues(Dictionary<string, ValueNode> values) : IVariableValues<ValueNode>
{
    /// <inheritdoc/>
    public bool TryGet(string name, out ValueNode? value) => values.TryGetValue(name, out value);
}
