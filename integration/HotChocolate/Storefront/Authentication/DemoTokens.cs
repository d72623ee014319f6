using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>
/// Tokens that anybody who reads this file knows, to try the server with on one's own machine. The program adds them in
/// Development only.
/// </summary>
public static partial class DemoTokens
{
    /// <summary>Adds the tokens.</summary>
    /// <param name="services">Where to.</param>
    public static void AddDemoTokens(this IServiceCollection services) =>
        services.Configure<BearerOptions>(BearerHandler.Scheme, options =>
        {
            options.DemoTokens["demo-orders"] = ["Order:read"];
            options.DemoTokens["demo-displays"] = ["Display:read"];
            options.DemoTokens["demo-catalogue"] = ["Price:*", "Product:*"];
            options.DemoTokens["demo-admin"] = ["*"];
        });

    /// <summary>Says which tokens there are, where there are any.</summary>
    /// <param name="app">The application.</param>
    public static void LogDemoTokens(this WebApplication app)
    {
        foreach (var (token, permissions) in app.Services.GetRequiredService<IOptionsMonitor<BearerOptions>>().Get(BearerHandler.Scheme).DemoTokens)
        {
            LogDemoToken(app.Logger, token, string.Join(", ", permissions));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo token {Token} holds {Permissions}")]
    private static partial void LogDemoToken(ILogger logger, string token, string permissions);
}
