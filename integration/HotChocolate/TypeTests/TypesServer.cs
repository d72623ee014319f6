using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

/// <summary>A schema in process, with the adapter that this very assembly got.</summary>
internal static class TypesServer
{
    /// <summary>The map that fits <see cref="Shop"/>: everything known, nothing guarded.</summary>
    public static ModuleBuilder Shop() => new ModuleBuilder("Shop")
        .Type("Query", root: OperationKind.Query)
        .Type("Order").Type("Customer").Type("INamed")
        .Fields("public", "Query.order: Order", "Query.orders: Order", "Query.named: INamed", "Query.open: String")
        .Fields("inherited", "Order.number: Int", "Order.name: String", "Order.must: String", "Order.state: State", "Order.next: Order")
        .Fields("inherited", "Order.wrapped: String", "Order.hint: String", "Order.slow: String", "Customer.name: String", "INamed.name: String");

    public static ModuleBuilder Fields(this ModuleBuilder module, string access, params string[] fields)
    {
        foreach (var field in fields)
        {
            var parts = field.Split(": ");
            module.Field(parts[0], access, parts[1]);
        }

        return module;
    }

    /// <summary>Builds the executor of the shop.</summary>
    public static Task<IRequestExecutor> StartShopAsync(ModuleBuilder map, Action<GqlAuthOptions>? configure = null) =>
        StartAsync(map, Shop, configure);

    public static IRequestExecutorBuilder Shop(IRequestExecutorBuilder builder) =>
        builder.AddQueryType<Query>().AddType<OrderType>().AddType<Customer>();

    /// <summary>Builds an executor.</summary>
    public static async Task<IRequestExecutor> StartAsync(
        ModuleBuilder map,
        Func<IRequestExecutorBuilder, IRequestExecutorBuilder> types,
        Action<GqlAuthOptions>? configure = null,
        Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        services?.Invoke(collection);
        return await types(collection.AddGraphQLServer())
            .AddGqlAuth(options =>
            {
                options.Map = PermissionMap.Compose(map.Build());
                configure?.Invoke(options);
            })
            .BuildRequestExecutorAsync();
    }

    /// <summary>The same schema without the adapter.</summary>
    public static async Task<IRequestExecutor> StartPlainAsync(Func<IRequestExecutorBuilder, IRequestExecutorBuilder> types)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton<IUserWarnings, UserWarnings>();
        return await types(collection.AddGraphQLServer()).BuildRequestExecutorAsync();
    }

    /// <summary>The schema in one line; versions of the engine wrap and indent it differently.</summary>
    public static string Sdl(this IRequestExecutor executor) => Regex.Replace(
        Regex.Replace(executor.Schema.ToString()!, @"\s+", " "), @"(?<=[\[(]) | (?=[\])])|(?<= on )\| ", string.Empty);

    /// <summary>Executes an operation as a caller who holds some permissions.</summary>
    public static Task<JsonElement> AskAsync(this IRequestExecutor executor, string operation, params string[] permissions) =>
        AskAsync(executor, operation, new ClaimsIdentity(permissions.Select(permission => new Claim("permission", permission)), "Test"));

    /// <summary>Executes an operation as nobody.</summary>
    public static Task<JsonElement> AskAnonymousAsync(this IRequestExecutor executor, string operation) =>
        AskAsync(executor, operation, new ClaimsIdentity());

    private static async Task<JsonElement> AskAsync(IRequestExecutor executor, string operation, ClaimsIdentity identity)
    {
        await using var result = await executor.ExecuteAsync(OperationRequestBuilder.New()
            .SetDocument(operation)
            .SetGlobalState(nameof(ClaimsPrincipal), new ClaimsPrincipal(identity))
            .Build());
        return JsonDocument.Parse(result.ToJson()).RootElement.Clone();
    }

    /// <summary>The errors of a response, as <c>path: message</c>.</summary>
    public static IReadOnlyList<string> Errors(this JsonElement response) => response.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Select(error => (error.TryGetProperty("path", out var path) ? string.Join(".", path.EnumerateArray().Select(step => step.ToString())) : string.Empty)
            + ": " + error.GetProperty("message").GetString()).ToArray()
        : [];

    /// <summary>The data of a response, compact.</summary>
    public static string Data(this JsonElement response) =>
        response.TryGetProperty("data", out var data) ? JsonSerializer.Serialize(data) : "none";
}

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

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
