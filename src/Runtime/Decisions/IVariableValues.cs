namespace GqlAuthTooling;

/// <summary>The variables of one request, coerced, with default values applied. A structure is not boxed.</summary>
/// <typeparam name="TValue">The engine's type of input values.</typeparam>
public interface IVariableValues<TValue>
{
    /// <summary>Gets the value of a variable.</summary>
    /// <param name="name">The variable's name without <c>$</c>.</param>
    /// <param name="value">The value; null, as a value, is one too.</param>
    /// <returns><see langword="false"/> when the request gives no value and the variable has no default.</returns>
    bool TryGet(string name, out TValue? value);
}
