using System;
using System.IO;
using System.Text;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli;

/// <summary>Everything the tool takes from the machine it runs on, so that a test can give something else.</summary>
/// <param name="Output">Takes the report.</param>
/// <param name="Error">Takes notes, errors and progress.</param>
/// <param name="CurrentFolder">What relative paths are relative to.</param>
/// <param name="Time">The clock.</param>
public sealed record CliEnvironment(TextWriter Output, TextWriter Error, string CurrentFolder, TimeProvider Time)
{
    /// <summary>Standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether a person reads the report on a terminal: colours and times are for them.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person reads the error stream on a terminal: progress is for them.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether colours are unwanted, as <c>NO_COLOR</c> says (no-color.org).</summary>
    public bool NoColor { get; init; }

    /// <summary>The environment of this process.</summary>
    public static CliEnvironment OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        return new CliEnvironment(
            Writer(Console.OpenStandardOutput(), autoFlush: false),
            Writer(Console.OpenStandardError(), autoFlush: true),
            Directory.GetCurrentDirectory(),
            TimeProvider.System)
        {
            Input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            NoColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                || Environment.GetEnvironmentVariable("TERM") == "dumb"
                || (!Console.IsOutputRedirected && !WindowsConsole.TryEnableColors()),
        };
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = autoFlush };
}
