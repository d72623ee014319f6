using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>Whatever goes wrong while deciding denies, and says nothing about why.</summary>
public sealed class FailureTests
{
    private const string Reason = "The database at 10.0.0.5 is down";

    /// <summary>A source of callers that throws, at once or later.</summary>
    /// <param name="isLate">Whether it throws after its first await.</param>
    /// <param name="mode">The mode.</param>
    [Theory]
    [InlineData(false, EnforcementMode.Reject)]
    [InlineData(true, EnforcementMode.Reject)]
    [InlineData(false, EnforcementMode.Partial)]
    [InlineData(false, EnforcementMode.DryRun)]
    public async Task FailingCallerSource_Denies(bool isLate, EnforcementMode mode)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.Services.AddSingleton<ICallerSource>(new FailingSource(isLate)), mode);

        foreach (var query in new[] { "{ contract(id: 1) { title } }", "{ memo { text } }" })
        {
            var answer = await server.AskAsync(query, "*");

            Assert.False(answer.HasData, answer.Body);
            Assert.Single(answer.Messages);
            Assert.DoesNotContain("10.0.0.5", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(nameof(FailingSource), answer.Body, StringComparison.Ordinal);
        }
    }

    private sealed class FailingSource(bool isLate) : ICallerSource
    {
        public Task<Caller> FindAsync(CallerRequest request, CancellationToken cancellationToken) =>
            isLate ? FailLaterAsync() : throw new InvalidOperationException(Reason);

        private static async Task<Caller> FailLaterAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException(Reason);
        }
    }
}
