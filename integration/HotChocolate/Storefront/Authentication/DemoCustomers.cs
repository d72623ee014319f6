using global::Storefront.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>Says at start as which customers one can sign in.</summary>
public static partial class DemoCustomers
{
    /// <summary>Says which customers have a password that everybody knows, where there are any.</summary>
    /// <param name="app">The application.</param>
    public static void LogDemoCustomers(this WebApplication app)
    {
        foreach (var (email, password) in app.Services.GetServices<DemoPassword>())
        {
            LogDemoCustomer(app.Logger, email, password);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo customer {Email}, password {Password}, for generateCustomerToken")]
    private static partial void LogDemoCustomer(ILogger logger, string email, string password);
}
