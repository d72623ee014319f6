using System;

namespace GqlAuthTooling;

/// <summary>An operation can't be analysed, so it must not run. The message is for the client that sent it.</summary>
public sealed class OperationNotUnderstoodException : Exception
{
    /// <summary>Refuses an operation for a reason that is not known.</summary>
    public OperationNotUnderstoodException()
        : this("This operation can't be checked for permissions and is refused.")
    {
    }

    /// <summary>Refuses an operation.</summary>
    /// <param name="message">The reason, for the client.</param>
    public OperationNotUnderstoodException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses an operation.</summary>
    /// <param name="message">The reason, for the client.</param>
    /// <param name="innerException">What went wrong.</param>
    public OperationNotUnderstoodException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Refuses an operation.</summary>
    /// <param name="message">The reason, for the client.</param>
    /// <param name="location">The place that is not understood.</param>
    public OperationNotUnderstoodException(string message, SourceLocation location)
        : base(message) => Location = location;

    /// <summary>The place that is not understood, where there is one.</summary>
    public SourceLocation? Location { get; }
}
