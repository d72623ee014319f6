using System;
using System.Collections.Generic;
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
    private readonly OperationRequest _request;
    private readonly bool _isRefused;
    private readonly bool _hasOwnUser;

    private Variant(string name, IRequestExecutor executor, OperationRequest request, bool isRefused, bool hasOwnUser)
    {
        Name = name;
        _executor = executor;
        _request = request;
        _isRefused = isRefused;
        _hasOwnUser = hasOwnUser;
    }

    public string Name { get; }

    /// <summary>The user of every variant: holds every permission, and meets every policy.</summary>
    public static ClaimsPrincipal Everybody { get; } = new(new ClaimsIdentity(
        [new("permission", "Price:read"), new("permission", "Cost:read"), new("permission", "Stock:read"), new("permission", "One:read")],
        "benchmark"));

    /// <summary>A user who holds nothing.</summary>
    public static ClaimsPrincipal Nobody { get; } = new(new ClaimsIdentity([new Claim("permission", "Other:read")], "benchmark"));

    /// <summary>A user with what a bearer scheme reads from a token, and every permission; each time another object.</summary>
    public static ClaimsPrincipal SomebodyNew() => new(new ClaimsIdentity(
        [
            new("iss", "https://login.example"), new("aud", "shop"), new("sub", "4711"), new("jti", "c0ffee"), new("name", "Ann"),
            new("iat", "1893456000"), new("nbf", "1893456000"), new("exp", "4102444800"), new("email", "ann@shop.example"),
            new("scope", "openid Price:read Cost:read Stock:read One:read"),
        ],
        "benchmark"));

    /// <summary>Starts a server.</summary>
    /// <param name="name">What it is called in the output.</param>
    /// <param name="document">What is asked.</param>
    /// <param name="configure">The schema.</param>
    /// <param name="user">Who asks; null: somebody new each time.</param>
    /// <param name="isRefused">Whether the answer has to be a refusal.</param>
    public static Variant Create(
        string name, string document, Action<IRequestExecutorBuilder> configure, ClaimsPrincipal? user, bool isRefused = false)
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
        var request = OperationRequestBuilder.New().SetDocument(document).Build() as OperationRequest
            ?? throw new InvalidOperationException("The engine makes requests of another kind.");
        return new Variant(name, executor, As(request, user), isRefused, user is null);
    }

    public async Task RunAsync()
    {
        var request = _hasOwnUser ? As(_request, SomebodyNew()) : _request;
        await using var result = await _executor.ExecuteAsync(request).ConfigureAwait(false);
        if (result is not IOperationResult single || (single.Data is null) != _isRefused || (single.Errors is not null) != _isRefused)
        {
            throw new InvalidOperationException($"'{Name}' did not answer as it should: {result.ToJson()}");
        }
    }

    private static OperationRequest As(OperationRequest request, ClaimsPrincipal? user) =>
        request.WithContextData(new Dictionary<string, object?>(1) { [nameof(ClaimsPrincipal)] = user });
}
