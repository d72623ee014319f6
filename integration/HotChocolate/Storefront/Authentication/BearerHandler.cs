using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using global::Storefront.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>
/// The least that a server needs to know its callers: <c>Authorization: Bearer</c> with a demo token or a token that
/// <c>generateCustomerToken</c> gave. Permissions become claims, which is all that the permission map asks for.
/// </summary>
public sealed class BearerHandler(
    IOptionsMonitor<BearerOptions> options, ILoggerFactory logger, UrlEncoder encoder, CustomerTokenService customerTokens)
    : AuthenticationHandler<BearerOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme, and the word before the token.</summary>
    public new const string Scheme = "Bearer";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var token = header[(Scheme.Length + 1)..].Trim();
        if (token is ['g', 'q', 'l', _, '_', ..])
        {
            //// API tokens and those of administrators have a scheme of their own.
            return AuthenticateResult.NoResult();
        }

        if (Options.DemoTokens.TryGetValue(token, out var permissions))
        {
            return Success(permissions.Select(permission => new Claim("permission", permission)));
        }

        return await customerTokens.FindCustomerAsync(token, Context.RequestAborted) is { } id
            ? Success([new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture))])
            : AuthenticateResult.Fail("The token is unknown, revoked or expired.");
    }

    private static AuthenticateResult Success(IEnumerable<Claim> claims) =>
        AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme));
}
