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
#if HOTCHOCOLATE13
using EngineRequest = HotChocolate.Execution.IQueryRequest;
#else
using EngineRequest = HotChocolate.Execution.IOperationRequest;
#endif

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
        AskAsync(executor, Request(operation, null, permissions));

    /// <summary>Executes an operation with variables, as a caller who holds a permission or none.</summary>
    public static Task<JsonElement> AskWithAsync(
        this IRequestExecutor executor, string operation, string? variables, string? permission = null) =>
        AskAsync(executor, Request(operation, variables, permission is null ? [] : [permission]));

    /// <summary>Executes an operation as nobody.</summary>
    public static Task<JsonElement> AskAnonymousAsync(this IRequestExecutor executor, string operation) =>
        AskAsync(executor, Request(operation, null, new ClaimsIdentity()));

    /// <summary>Executes several operations in one request, as a caller who holds nothing.</summary>
    public static async Task<IReadOnlyList<JsonElement>> AskBatchAsync(this IRequestExecutor executor, IEnumerable<string> operations)
    {
        var requests = operations.Select(operation => Request(operation, null)).ToArray();
#if HOTCHOCOLATE13
        await using var stream = await executor.ExecuteBatchAsync(requests);
#else
        await using var stream = await executor.ExecuteBatchAsync(new OperationRequestBatch(requests));
#endif
        var answers = new List<JsonElement>();
        await foreach (var result in stream.ReadResultsAsync())
        {
            answers.Add(JsonDocument.Parse(result.ToJson()).RootElement.Clone());
        }

        return answers;
    }

    /// <summary>A request of a caller who holds some permissions.</summary>
    public static EngineRequest Request(string operation, string? variables, params string[] permissions) =>
        Request(operation, variables, new ClaimsIdentity(permissions.Select(permission => new Claim("permission", permission)), "Test"));

    private static EngineRequest Request(string operation, string? variables, ClaimsIdentity identity)
    {
        var user = new ClaimsPrincipal(identity);
#if HOTCHOCOLATE13
        var request = QueryRequestBuilder.New().SetQuery(operation).SetGlobalState(nameof(ClaimsPrincipal), user);
#else
        var request = OperationRequestBuilder.New().SetDocument(operation).SetGlobalState(nameof(ClaimsPrincipal), user);
#endif
        if (variables is not null)
        {
            request.SetVariableValues((IReadOnlyDictionary<string, object?>)ValueOf(JsonDocument.Parse(variables).RootElement)!);
        }

#if HOTCHOCOLATE13
        return request.Create();
#else
        return request.Build();
#endif
    }

    // As the engine's own formats of a request have them.
    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => ValueOf(member.Value)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => null,
    };

    private static async Task<JsonElement> AskAsync(IRequestExecutor executor, EngineRequest request)
    {
        await using var result = await executor.ExecuteAsync(request);
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
