using System;
using System.Linq;
using System.Threading.Tasks;
using global::Storefront.Data;
using global::Storefront.Host;
using global::Storefront.Host.Staff;
using GqlAuthTooling.OnHotChocolate.Storefront;
using GqlAuthTooling.OnHotChocolate.Storefront.Authentication;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>
/// The shop's server with callers for the tests: a demo token is the list of what it holds, <c>Order:read,Price:read</c>; customers and
/// staff are those of the demo, and real tokens are kept in a file of the server's own.
/// </summary>
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
        EnforcementSettings? enforcement = null, Action<IServiceCollection>? add = null, Action<WebApplication>? use = null)
    {
        var file = new TokenFile();
        return RunningServer.StartAsync(
            services =>
            {
                add?.Invoke(services);
                services.AddStorefrontServer(enforcement ?? new EnforcementSettings());
                services.AddServerTokens(file.Path);
                services.AddDemoPasswords();
                services.AddDemoStaff();
                services.Configure<BearerOptions>(BearerHandler.Scheme, AddTokens);
            },
            app =>
            {
                app.UseStorefrontServer();
                app.UseStorefrontTokens();
                use?.Invoke(app);
            },
            file);
    }

    private static void AddTokens(BearerOptions options)
    {
        foreach (var token in Tokens)
        {
            options.DemoTokens[token] = token.Split(',');
        }
    }
}
