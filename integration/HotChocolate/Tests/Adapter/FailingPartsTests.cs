using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Whatever part fails, of ours or one that the host gave us, the request is refused and its reader told what to do.</summary>
public sealed class FailingPartsTests
{
    private const string Reason = "The database at 10.0.0.5 is down";
    private const string WhatToDo = "Try again later, and if that doesn't help, tell who runs this server: its log says what failed.";

    // What listens to metrics and traces hears of all tests; it fails in the flow of its own only. So does a log, when all has started.
    private static readonly AsyncLocal<bool> IsFailing = new();

    /// <summary>What fails before anything executes.</summary>
    public static TheoryData<string, string> Deciding
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var part in new[] { "source", "late source", "no caller", "foreign catalogue", "mode", "clock", "claims", "log", "source and log", "denials", "trace begins", "trace ends" })
            {
                all.Add(part, "{ orders { id } }");
            }

            foreach (var part in new[] { "source", "late source", "no caller", "clock", "claims", "source and log", "trace begins", "trace ends" })
            {
                all.Add(part, "{ hello }");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Deciding))]
    public async Task PartThatFailsWhileDeciding_Denies(string part, string document)
    {
        using var listening = Listen(part);
        var clock = new FailingClock();
        var shop = await ShopServer.StartAsync(options => Configure(options, part), services => Add(services, part, clock));
        clock.Fails = part == "clock";
        IsFailing.Value = true;

        var answer = await shop.AnswerAsync(document, UserFor(part));

        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.Contains(WhatToDo, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.5", answer, StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
        Assert.Contains(shop.Log.Entries, entry => entry.Level == LogLevel.Error && entry.Text.Contains("checking its permissions failed", StringComparison.Ordinal));
    }

    /// <summary>The permission is there, the decision was made, and still nobody gets the answer.</summary>
    /// <param name="part">What fails.</param>
    /// <param name="document">The operation.</param>
    [Theory]
    [InlineData("uses", "{ oldHello }")]
    [InlineData("uses and log", "{ oldHello }")]
#if !HOTCHOCOLATE16 // There no result but the engine's own is written.
    [InlineData("foreign result", "{ orders { id } }")]
#endif
    public async Task PartThatFailsWhileReporting_TakesTheAnswerBack(string part, string document)
    {
        using var listening = Listen(part);
        var shop = await ShopServer.StartAsync(
            services: services => Add(services, part, new FailingClock()),
            before: part == "foreign result" ? ReplaceResult : null);
        IsFailing.Value = true;

        var answer = await shop.AnswerAsync(document, ShopServer.User("Order:read"));

        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.Contains(WhatToDo, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("hello", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, shop.State.Runs);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("late source")]
    [InlineData("source and log")]
    [InlineData("mode")]
    [InlineData("log")]
    public async Task PartThatFailsOverHttp_DeniesAndTheServerGoesOn(string part)
    {
        await using var app = await ShopServer.ListenAsync(
            options => Configure(options, part), services => Add(services, part, TimeProvider.System));
        using var client = new System.Net.Http.HttpClient { BaseAddress = new Uri(System.Linq.Enumerable.First(app.Urls)) };
        if (app.Services.GetService<FailingLog>() is { } log)
        {
            log.Fails = true;
        }

        for (var i = 0; i < 2; i++)
        {
            using var content = new System.Net.Http.StringContent("""{"query":"{ orders { id } }"}""", System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
            var answer = await response.Content.ReadAsStringAsync();

            Assert.Equal(System.Net.HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains("Try again later", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("10.0.0.5", answer, StringComparison.Ordinal);
        }
    }

    private static void Configure(GqlAuthOptions options, string part) => options.ModeOf = part == "mode"
        ? (_, _) => throw new InvalidOperationException(Reason)
        : null;

    private static void Add(IServiceCollection services, string part, TimeProvider clock)
    {
        services.AddSingleton(clock);
        if (part.Contains("log", StringComparison.Ordinal) && part != "foreign catalogue")
        {
            services.AddSingleton<FailingLog>();
            services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<FailingLog>());
        }

        var foreign = new PermissionCatalog(["Order:read"]);
        Func<CallerRequest, Caller>? find = part switch
        {
            "source" or "late source" or "source and log" => _ => throw new InvalidOperationException(Reason),
            "no caller" => _ => null!,
            "foreign catalogue" => _ => Caller.Authenticated(foreign, ["*"]),
            _ => null,
        };
        if (find is not null)
        {
            services.AddSingleton<ICallerSource>(part == "late source" ? new Late(find) : new RejectTests.Source(find));
        }
    }

    private static ClaimsPrincipal UserFor(string part) => part switch
    {
        "claims" => new ClaimsPrincipal(new FailingIdentity()),

        // Who asks for the time: whether a credential has expired.
        "clock" => ShopServer.UserWith(new Claim("permission", "Order:read"), new Claim("exp", "4102444800")),

        // Denied, so that there is something to log and count.
        "log" or "mode" or "denials" => ShopServer.User("Price:read"),
        _ => ShopServer.User("Order:read"),
    };

    private static CompositeDisposable Listen(string part)
    {
        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == (part == "denials" ? "gqlauth.denials" : part.StartsWith("uses", StringComparison.Ordinal) ? "gqlauth.deprecated_uses" : string.Empty))
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, _, _) => FailIf(IsFailing.Value));
        meters.Start();
        var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "GqlAuthTooling" && part.StartsWith("trace", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => FailIf(IsFailing.Value && part == "trace begins"),
            ActivityStopped = _ => FailIf(IsFailing.Value && part == "trace ends"),
        };
        ActivitySource.AddActivityListener(traces);
        return new CompositeDisposable(meters, traces);
    }

    private static void FailIf(bool condition)
    {
        if (condition)
        {
            throw new InvalidOperationException(Reason);
        }
    }

    // A result of the host's own kind, of which nobody knows how to add to it.
    private static void ReplaceResult(IRequestExecutorBuilder builder) => builder
        .UseRequest(next => async context =>
        {
            await next(context);
            context.Result = DispatchProxy.Create<HostForeignResult, ForeignResult>();
        })
        .UseDefaultPipeline();

    private sealed class CompositeDisposable(params IDisposable[] parts) : IDisposable
    {
        public void Dispose()
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }

    private sealed class Late(Func<CallerRequest, Caller> find) : ICallerSource
    {
        public async Task<Caller> FindAsync(CallerRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return find(request);
        }
    }

    private sealed class FailingClock : TimeProvider
    {
        public bool Fails { get; set; }

        public override DateTimeOffset GetUtcNow() => Fails ? throw new InvalidOperationException(Reason) : base.GetUtcNow();
    }

    private sealed class FailingIdentity() : ClaimsIdentity("test")
    {
        public override IEnumerable<Claim> Claims => throw new InvalidOperationException(Reason);

        public override Claim FindFirst(string type) => throw new InvalidOperationException(Reason);
    }

    private sealed class FailingLog : ILoggerProvider, ILogger
    {
        public bool Fails { get; set; }

        public ILogger CreateLogger(string categoryName) =>
            categoryName == "GqlAuthTooling" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            FailIf(Fails || IsFailing.Value);

        public void Dispose()
        {
        }
    }

    /// <summary>Has data, and nothing else.</summary>
    public class ForeignResult : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
        {
            "get_Data" => new Dictionary<string, object?> { ["hello"] = "hello" },
            "get_IsDataSet" => true,
            "get_Kind" => ExecutionResultKind.SingleResult,
            "DisposeAsync" => default(ValueTask),
            _ => null,
        };
    }
}
