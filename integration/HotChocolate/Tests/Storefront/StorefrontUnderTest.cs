using System;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Storefront;
using GqlAuthTooling.OnHotChocolate.Storefront.Authentication;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The shop's server with callers for the tests. A token is the list of what it holds: <c>Order:read,Price:read</c>.</summary>
public static class StorefrontUnderTest
{
    private static readonly string[] Tokens =
    [
        "*", "Customer:assist", "Display:read", "Order:read", "Price:read,Price:write", "Product:read", "Product:read,Campaign:preview",
        "Product:read,Product:write", "Product:write",
    ];

    /// <summary>Starts the server.</summary>
    /// <param name="enforcement">How it enforces and reports; as the program does, where left out.</param>
    /// <param name="add">What the test adds to the services, before all else.</param>
    /// <param name="use">What the test adds to the pipeline.</param>
    public static Task<RunningServer> StartAsync(
        EnforcementSettings? enforcement = null, Action<IServiceCollection>? add = null, Action<WebApplication>? use = null) =>
        RunningServer.StartAsync(
            services =>
            {
                add?.Invoke(services);
                services.AddStorefrontServer(enforcement ?? new EnforcementSettings());
                services.Configure<BearerOptions>(BearerHandler.Scheme, AddTokens);
            },
            app =>
            {
                app.UseStorefrontServer();
                use?.Invoke(app);
            });

    private static void AddTokens(BearerOptions options)
    {
        foreach (var token in Tokens)
        {
            options.DemoTokens[token] = token.Split(',');
        }
    }
}
