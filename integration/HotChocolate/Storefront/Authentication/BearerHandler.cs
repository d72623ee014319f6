using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>
/// The least that a server needs to know its callers: <c>Authorization: Bearer</c> with a demo token. Permissions become claims, which is
/// all that the permission map asks for.
/// </summary>
public sealed class BearerHandler(IOptionsMonitor<BearerOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<BearerOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme, and the word before the token.</summary>
    public new const string Scheme = "Bearer";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var token = header[(Scheme.Length + 1)..].Trim();
        if (token is ['g', 'q', 'l', _, '_', ..])
        {
            //// Tokens of integrations, customers and administrators have a scheme of their own.
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(Options.DemoTokens.TryGetValue(token, out var permissions)
            ? Success(permissions.Select(permission => new Claim("permission", permission)))
            : AuthenticateResult.Fail("There is no such demo token."));
    }

    private static AuthenticateResult Success(IEnumerable<Claim> claims) =>
        AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme));
}
