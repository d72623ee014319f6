namespace GqlAuthTooling;

/// <summary>
/// Where any service says what the user should know about the mutation that is running; it becomes the mutation's
/// <c>userWarnings</c>, after those of the payload itself. Outside of a mutation nothing is kept.
/// </summary>
/// <example>
/// <code>
/// public sealed class Prices(IUserWarnings warnings)
/// {
///     public void Set(int product) => warnings.Add($"Duplicate product ID {product} skipped", "input", "products");
/// }
/// </code>
/// </example>
public interface IUserWarnings
{
    /// <summary>Adds a warning to the mutation that is running.</summary>
    /// <param name="warning">The warning.</param>
    void Add(UserWarning warning);

    /// <summary>Adds a warning to the mutation that is running.</summary>
    /// <param name="message">What the user should know.</param>
    /// <param name="path">The way to the input concerned; empty when it is not about one input.</param>
    void Add(string message, params string[] path);
}
