using System;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>A rule threw. That is our mistake, and what it would have found is unknown, so the run is no proof of anything.</summary>
public sealed class RuleFailureException : Exception
{
    /// <summary>A rule threw.</summary>
    public RuleFailureException()
    {
    }

    /// <summary>A rule threw.</summary>
    /// <param name="message">Which one, on what.</param>
    public RuleFailureException(string message)
        : base(message)
    {
    }

    /// <summary>A rule threw.</summary>
    /// <param name="message">Which one, on what.</param>
    /// <param name="inner">What it threw.</param>
    public RuleFailureException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
