using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// What the user should know about a mutation that succeeded nevertheless, for example "Duplicate product ID 123 skipped".
/// </summary>
public sealed class UserWarning
{
    /// <summary>Makes a warning.</summary>
    /// <param name="message">What the user should know.</param>
    /// <param name="path">The way to the input concerned, for example <c>input</c>, <c>weight</c>, <c>unit</c>; empty when it is
    /// not about one input.</param>
    public UserWarning(string message, params string[] path)
    {
        Message = Guard.NotNull(message, nameof(message));
        Path = Guard.Items(path, nameof(path));
    }

    /// <summary>What the user should know.</summary>
    public string Message { get; }

    /// <summary>The way to the input concerned; empty when the warning is not about one input.</summary>
    public IReadOnlyList<string> Path { get; }
}
