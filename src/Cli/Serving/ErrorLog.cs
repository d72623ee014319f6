using System;
using System.IO;
using GqlAuthTooling.Cli.Output;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Tells errors of the server on standard error, one line each.</summary>
internal sealed class ErrorLog(TextWriter error) : ILoggerProvider, ILogger
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Error or LogLevel.Critical;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lock (error)
            {
                error.Write($"gqlauth: {Paint.Plain(formatter(state, exception))}{(exception is null ? "" : " " + Paint.Plain(exception.Message))}\n");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
