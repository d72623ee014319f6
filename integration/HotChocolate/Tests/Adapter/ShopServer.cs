using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Text.Json;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>The shop in process, with real HotChocolate and the emitted adapter.</summary>
internal sealed class ShopServer
{
    private ShopServer(IServiceProvider services, IRequestExecutor executor)
    {
        Services = services;
        Executor = executor;
    }

    public IServiceProvider Services { get; }

    public IRequestExecutor Executor { get; }

    public ShopState State => Services.GetRequiredService<ShopState>();

    public RecordedLog Log => Services.GetRequiredService<RecordedLog>();

    /// <summary>Registers the shop; what a test changes comes before and after the adapter.</summary>
    public static IRequestExecutorBuilder Add(
        IServiceCollection services,
        Action<GqlAuthOptions>? options = null,
        Action<IRequestExecutorBuilder>? before = null)
    {
        services.AddSingleton<ShopState>();
        services.AddSingleton<RecordedLog>();
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLog>());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug));
        services.AddAuthorization(policies => policies.AddPolicy("Staff", policy => policy.RequireClaim("staff")));
        var builder = services.AddGraphQLServer()
            .AddAuthorization()
            .AddQueryType<ShopQuery>()
            .AddMutationType<ShopMutation>()
            .AddSubscriptionType<ShopSubscription>()
            .ModifyOptions(schema => schema.EnableDefer = true);
        before?.Invoke(builder);
        return builder.AddGqlAuth(own =>
        {
            // The map has the types of all the schemas that these tests declare.
            own.AllowUnmapped = true;
            options?.Invoke(own);
        });
    }

    public static async Task<ShopServer> StartAsync(
        Action<GqlAuthOptions>? options = null,
        Action<IServiceCollection>? services = null,
        Action<IRequestExecutorBuilder>? before = null,
        Action<IRequestExecutorBuilder>? after = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        var builder = Add(collection, options, before);
        after?.Invoke(builder);
        var provider = collection.BuildServiceProvider();
        var executor = await provider.GetRequestExecutorAsync();
        var server = new ShopServer(provider, executor);
        server.Log.Clear();
        return server;
    }

    /// <summary>The shop over HTTP. Who calls says so in the header <c>Grants</c>, which stands for an authentication handler.</summary>
    public static async Task<WebApplication> ListenAsync(
        Action<GqlAuthOptions>? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? use = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        services?.Invoke(builder.Services);
        Add(builder.Services, options);
        var app = builder.Build();
        use?.Invoke(app);
        app.Use((context, next) =>
        {
            if (context.Request.Headers["Grants"].ToString() is { Length: > 0 } grants)
            {
                context.User = User(grants.Split(' '));
            }

            return next(context);
        });
        app.MapGraphQL().WithBatching();
        await app.StartAsync();
        return app;
    }

    /// <summary>A user with grants; none: nobody signed in.</summary>
    public static ClaimsPrincipal User(params string[] grants) => new(new ClaimsIdentity(
        grants.Select(grant => new Claim("permission", grant)), grants.Length == 0 ? null : "test"));

    public static ClaimsPrincipal UserWith(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));

    public Task<IExecutionResult> ExecuteAsync(
        string document, ClaimsPrincipal? user = null, Action<OperationRequestBuilder>? request = null)
    {
        var builder = OperationRequestBuilder.New().SetDocument(document);
        if (user is not null)
        {
            builder.SetGlobalState(nameof(ClaimsPrincipal), user);
        }

        request?.Invoke(builder);
        return Executor.ExecuteAsync(builder.Build());
    }

    /// <summary>The answer as JSON on one line.</summary>
    public async Task<string> AnswerAsync(
        string document, ClaimsPrincipal? user = null, Action<OperationRequestBuilder>? request = null)
    {
        await using var result = await ExecuteAsync(document, user, request);
        return Compact(result.ToJson());
    }

    public static string Compact(string json) => JsonSerializer.Serialize(
        JsonSerializer.Deserialize<JsonElement>(json), RelaxedJson);

    private static readonly JsonSerializerOptions RelaxedJson = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Remembers what was logged.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, string Text)> _entries = [];

    public IReadOnlyList<(LogLevel Level, string Text)> Entries
    {
        get
        {
            lock (_entries)
            {
                return _entries.ToArray();
            }
        }
    }

    public void Clear()
    {
        lock (_entries)
        {
            _entries.Clear();
        }
    }

    public ILogger CreateLogger(string categoryName) => categoryName == "GqlAuthTooling"
        ? this
        : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_entries)
        {
            _entries.Add((logLevel, formatter(state, exception)));
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
