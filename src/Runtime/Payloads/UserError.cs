using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Why a mutation did not do what was asked.</summary>
public sealed class UserError
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="path">The way to the input that is wrong, for example <c>input</c>, <c>weight</c>, <c>unit</c>; empty when it
    /// is not about one input.</param>
    public UserError(string message, params string[] path)
    {
        Message = Guard.NotNull(message, nameof(message));
        Path = Guard.Items(path, nameof(path));
    }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>The way to the input that is wrong; empty when the error is not about one input.</summary>
    public IReadOnlyList<string> Path { get; }
}
