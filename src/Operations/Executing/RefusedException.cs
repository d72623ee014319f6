using System;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Ends an execution that can't be answered.</summary>
/// <param name="message">What the client reads.</param>
/// <param name="node">Where the reason stands, or <see langword="null"/> for the operation.</param>
internal sealed class RefusedException(string message, SyntaxNode? node = null) : Exception(message)
{
    /// <summary>Where the reason stands.</summary>
    public SyntaxNode? Node => node;
}
