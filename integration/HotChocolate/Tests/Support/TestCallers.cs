using System;
using System.Linq;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>
/// Callers who say themselves what they hold: the bearer token <c>Order:read,role=auditor</c> holds one permission and one role,
/// the token <c>none</c> nothing. API tokens have a scheme of their own.
/// </summary>
public sealed class TestCallers(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Role = "role=";

    /// <summary>Adds the scheme, as the default one.</summary>
    /// <param name="services">Where to.</param>
    public static void Add(IServiceCollection services) =>
        services.AddAuthentication(nameof(TestCallers))
            .AddScheme<AuthenticationSchemeOptions, TestCallers>(nameof(TestCallers), configureOptions: null);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || header.StartsWith("Bearer gqli_", StringComparison.Ordinal))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var claims = header["Bearer ".Length..].Split(',').Where(part => part != "none").Select(part =>
            part.StartsWith(Role, StringComparison.Ordinal)
                ? new Claim(ClaimTypes.Role, part[Role.Length..])
                : new Claim("permission", part));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, nameof(TestCallers)));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, nameof(TestCallers))));
    }
}
