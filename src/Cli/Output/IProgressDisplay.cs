using System;

namespace GqlAuthTooling.Cli.Output;

/// <summary>Is told what the tool is doing; shows it, or not.</summary>
internal interface IProgressDisplay : IDisposable
{
    /// <summary>Says what happens now.</summary>
    /// <param name="stage">The kind of work, for example <c>Reading projects</c>.</param>
    /// <param name="subject">What it is about.</param>
    void Report(string stage, string subject);
}
