using System;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>
/// What was given can't be used. The message is one paragraph for the person at the keyboard: what was wrong, where,
/// and what to do. It ends the run with exit code 2.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Input that can't be used.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>Input that can't be used, because of another failure.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="inner">The failure.</param>
    public InputException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Input that can't be used.</summary>
    public InputException()
    {
    }
}
