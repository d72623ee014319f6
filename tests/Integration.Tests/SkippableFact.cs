using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>A fact that may find out while running that it can't run here, by throwing <see cref="SkipTestException"/>. xunit 2 has no such thing.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("GqlAuthTooling.Integration.Tests.SkippableFactDiscoverer", "GqlAuthTooling.Integration.Tests")]
public sealed class SkippableFactAttribute : FactAttribute;

/// <summary>Ends a <see cref="SkippableFactAttribute"/> test as skipped.</summary>
/// <param name="reason">Why it can't run here.</param>
public sealed class SkipTestException(string reason) : Exception(reason);

/// <summary>Makes the test cases of skippable facts; xunit creates it.</summary>
/// <param name="diagnostics">Where xunit's diagnostics go.</param>
public sealed class SkippableFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new SkippableTestCase(diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

/// <summary>A test case that reports the exception as a skip, with its reason.</summary>
public sealed class SkippableTestCase : XunitTestCase
{
    /// <summary>For deserialization only.</summary>
    [Obsolete("Called by xunit's deserializer")]
    public SkippableTestCase()
    {
    }

    internal SkippableTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments,
        ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        using var skipping = new SkippingBus(messageBus, diagnosticMessageSink);
        var summary = await base.RunAsync(diagnosticMessageSink, skipping, constructorArguments, aggregator, cancellationTokenSource);
        summary.Failed -= skipping.Skipped;
        summary.Skipped += skipping.Skipped;
        return summary;
    }

    private sealed class SkippingBus(IMessageBus inner, IMessageSink diagnostics) : IMessageBus
    {
        public int Skipped { get; private set; }

        public bool QueueMessage(IMessageSinkMessage message)
        {
            if (message is not ITestFailed failed || failed.ExceptionTypes.FirstOrDefault() != typeof(SkipTestException).FullName)
            {
                return inner.QueueMessage(message);
            }

            Skipped++;
            //// The only line of a test that every console shows: a skip's reason is shown on demand only.
            diagnostics.OnMessage(new DiagnosticMessage(failed.Messages[0]));
            return inner.QueueMessage(new TestSkipped(failed.Test, failed.Messages[0]));
        }

        public void Dispose()
        {
            //// The inner bus belongs to the runner.
        }
    }
}
