using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Server;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>The check at start on a real server with the map that the build wrote for it.</summary>
public sealed class StartupCheckTests
{
    [Fact]
    public async Task OnlyRootFieldsThatDeclareNothingAreAProblem()
    {
        var log = new Warnings();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log));
        services.AddGuardedServer();

        await services.BuildServiceProvider().GetRequestExecutorAsync();

        var problems = log.Lines.SelectMany(line => line.Split('\n')).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToArray();
        Assert.Contains(problems, problem => problem.StartsWith("- Query.", StringComparison.Ordinal));
        Assert.DoesNotContain(
            problems,
            problem => !problem.Contains(": no access is declared for this root field", StringComparison.Ordinal)
                && !KnownDifferences.OfTheStart.Contains(problem[2..problem.IndexOf(": ", StringComparison.Ordinal)]));
    }

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                Lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
