using System;
using System.IO;

namespace GqlAuthTooling.Cli.Output;

/// <summary>
/// One line on a terminal's error stream that says what the tool is doing. It appears when the work takes longer than a
/// person waits without wondering, so small trees never see it, and leaves nothing behind.
/// </summary>
internal sealed class ProgressLine : IProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(80);

    private const int Width = 76;

    private readonly TextWriter _writer;
    private readonly TimeProvider _time;
    private readonly long _start;
    private long _last;
    private bool _shown;

    private ProgressLine(TextWriter writer, TimeProvider time)
    {
        _writer = writer;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>The display for an environment: this one on a terminal, otherwise one that shows nothing.</summary>
    /// <param name="environment">The environment.</param>
    public static IProgressDisplay For(CliEnvironment environment) =>
        environment.IsErrorTerminal ? new ProgressLine(environment.Error, environment.Time) : new Silence();

    /// <inheritdoc/>
    public void Report(string stage, string subject)
    {
        var now = _time.GetTimestamp();
        if (_time.GetElapsedTime(_start, now) < Patience || (_shown && _time.GetElapsedTime(_last, now) < Interval))
        {
            return;
        }

        var text = Paint.Plain($"{stage}: {subject}");
        _writer.Write("\r\u001b[2K" + (text.Length > Width ? text[..(Width - 1)] + "…" : text));
        _writer.Flush();
        (_last, _shown) = (now, true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shown)
        {
            _writer.Write("\r\u001b[2K");
            _writer.Flush();
            _shown = false;
        }
    }

    private sealed class Silence : IProgressDisplay
    {
        public void Report(string stage, string subject)
        {
        }

        public void Dispose()
        {
        }
    }
}
