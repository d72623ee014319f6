#if !RUNTIME_NETSTANDARD
using System.Diagnostics.Metrics;
using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Diagnostics;

public sealed class GqlAuthDiagnosticsTests
{
    private static readonly TestServer Server = new("""
        type Query { diagnosed: String @needs("A") old: String @public @deprecated("gone") }
        """);

    [Fact]
    public void Denials_AreCountedByCoordinateAndCaller()
    {
        var decision = Server.Decide("{ diagnosed x: diagnosed old }");

        var counted = Counted("gqlauth.denials", () => GqlAuthDiagnostics.CountDenials(decision, "Shop sync", "default", "Reject"));

        Assert.Equal(
            ["gqlauth.caller=Shop sync gqlauth.category=authorization gqlauth.coordinate=Query.diagnosed gqlauth.mode=Reject gqlauth.schema=default"],
            counted);
    }

    [Fact]
    public void DeprecatedUse_IsCountedByCoordinateAndCaller()
    {
        var report = Server.Decide("{ old again: old }").Report;

        var counted = Counted("gqlauth.deprecated_uses", () => GqlAuthDiagnostics.CountDeprecatedUse(report, "Shop sync", "default"));

        Assert.Equal(["gqlauth.caller=Shop sync gqlauth.coordinate=Query.old gqlauth.schema=default"], counted);
    }

    [Fact]
    public void NobodyListening_CountsNothing()
    {
        Assert.False(GqlAuthDiagnostics.CountsDenials);
        Assert.False(GqlAuthDiagnostics.CountsDeprecatedUse);
        Assert.Equal("GqlAuthTooling", GqlAuthDiagnostics.Activities.Name);
    }

    private static List<string> Counted(string instrument, Action act)
    {
        var counted = new List<string>();
        using MeterListener listener = new()
        {
            InstrumentPublished = (published, self) =>
            {
                if (published.Meter.Name == GqlAuthDiagnostics.Name && published.Name == instrument)
                {
                    self.EnableMeasurementEvents(published);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add(string.Join(
            ' ', tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.Start();
        act();
        return counted;
    }
}
#endif
