using System;
using System.Security.Claims;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Benchmarks;

/// <summary>A server and a request to it.</summary>
internal sealed class Variant
{
    private readonly IRequestExecutor _executor;
    private readonly IOperationRequest _request;
    private readonly bool _isRefused;

    private Variant(string name, IRequestExecutor executor, IOperationRequest request, bool isRefused)
    {
        Name = name;
        _executor = executor;
        _request = request;
        _isRefused = isRefused;
    }

    public string Name { get; }

    /// <summary>The user of every variant: holds every permission, and meets every policy.</summary>
    public static ClaimsPrincipal Everybody { get; } = new(new ClaimsIdentity(
        [new("permission", "Price:read"), new("permission", "Cost:read"), new("permission", "Stock:read"), new("permission", "One:read")],
        "benchmark"));

    /// <summary>A user who holds nothing.</summary>
    public static ClaimsPrincipal Nobody { get; } = new(new ClaimsIdentity([new Claim("permission", "Other:read")], "benchmark"));

    public static Variant Create(string name, string document, Action<IRequestExecutorBuilder> configure, ClaimsPrincipal user, bool isRefused = false)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddAuthorization(options =>
        {
            foreach (var permission in new[] { "Price:read", "Cost:read", "Stock:read", "One:read" })
            {
                options.AddPolicy(permission, policy => policy.RequireClaim("permission", permission));
            }
        });
        configure(services.AddGraphQLServer());
        var executor = services.BuildServiceProvider().GetRequiredService<IRequestExecutorResolver>()
            .GetRequestExecutorAsync().AsTask().GetAwaiter().GetResult();
        var request = OperationRequestBuilder.New()
            .SetDocument(document)
            .SetGlobalState(nameof(ClaimsPrincipal), user)
            .Build();
        return new Variant(name, executor, request, isRefused);
    }

    public async Task RunAsync()
    {
        await using var result = await _executor.ExecuteAsync(_request).ConfigureAwait(false);
        if (result is not IOperationResult single || (single.Data is null) != _isRefused || (single.Errors is not null) != _isRefused)
        {
            throw new InvalidOperationException($"'{Name}' did not answer as it should: {result.ToJson()}");
        }
    }
}
