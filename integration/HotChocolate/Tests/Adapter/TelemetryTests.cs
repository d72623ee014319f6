using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Metrics, traces and logs: what happened and who did it, never a credential.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task DenialsAndDeprecatedUse_AreCountedByCoordinateAndCaller()
    {
        var counted = new List<string>();
        var caller = "nightly " + nameof(DenialsAndDeprecatedUse_AreCountedByCoordinateAndCaller);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == "GqlAuthTooling")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());
            if (all["gqlauth.caller"] == caller)
            {
                lock (counted)
                {
                    counted.Add($"{instrument.Name} {all["gqlauth.coordinate"]} {value}");
                }
            }
        });
        listener.Start();

        var shop = await ShopServer.StartAsync();
        var user = ShopServer.UserWith(new Claim("token_description", caller), new Claim("permission", "Price:read"));
        await shop.AnswerAsync("{ orders { id } }", user);
        await shop.AnswerAsync("{ oldHello }", user);
        await shop.AnswerAsync("{ hello }", user);

        Assert.Equal(["gqlauth.denials ShopQuery.orders 1", "gqlauth.deprecated_uses ShopQuery.oldHello 1"], counted);
    }

    [Fact]
    public async Task Decision_IsTraced()
    {
        var traced = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "GqlAuthTooling",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced)
                {
                    traced.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test").Start();
        var shop = await ShopServer.StartAsync();
        await shop.AnswerAsync("{ orders { id } }", ShopServer.User("Price:read"));

        var activity = Assert.Single(traced.ToArray(), one => one.TraceId == parent.TraceId);
        Assert.Equal("gqlauth.decide", activity.OperationName);
        Assert.Equal(false, activity.GetTagItem("gqlauth.allowed"));
        Assert.Equal("Order:read", activity.GetTagItem("gqlauth.permissions"));
        Assert.Equal("Reject", activity.GetTagItem("gqlauth.mode"));
    }

    [Fact]
    public async Task Denial_IsLoggedWithOperationCallerAndCoordinate()
    {
        var shop = await ShopServer.StartAsync();
        await shop.AnswerAsync("query Nightly { orders { id } }", ShopServer.UserWith(new Claim("token_description", "nightly job")));
        var entry = Assert.Single(shop.Log.Entries);
        Assert.Equal(LogLevel.Information, entry.Level);
        Assert.Equal("Operation Nightly of nightly job is denied ShopQuery.orders (Reject).", entry.Text);
    }
}
