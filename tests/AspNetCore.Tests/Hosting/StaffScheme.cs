using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>The scheme of a host's own staff: the cookie <c>staff</c> is the name of a member, who may do everything.</summary>
public sealed class StaffScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Its name.</summary>
    public const string Name = "StaffCookie";

    /// <summary>Adds it to a host, as the default scheme or as one beside others.</summary>
    public static void AddTo(IServiceCollection services, bool isDefault) =>
        (isDefault ? services.AddAuthentication(Name) : services.AddAuthentication())
        .AddScheme<AuthenticationSchemeOptions, StaffScheme>(Name, null);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Cookies["staff"] is { } name
            ? AuthenticateResult.Success(new AuthenticationTicket(
                new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name), new("permission", "*")], Name)), Name))
            : AuthenticateResult.NoResult());
}
