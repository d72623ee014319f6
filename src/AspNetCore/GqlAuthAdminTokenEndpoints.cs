using System;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints by which administrators sign in and out.</summary>
public static class GqlAuthAdminTokenEndpoints
{
    /// <summary>
    /// Maps <c>POST V1/tfa/provider/google/authenticate</c>, which takes <c>username</c>, <c>password</c> and <c>otp</c> as JSON and
    /// answers with a token, and <c>POST V1/integration/admin/revoke-token</c>, which revokes the token that it is called with.
    /// </summary>
    /// <param name="endpoints">The endpoints of the host.</param>
    /// <param name="pattern">The route below which they are: none, unless given.</param>
    public static IEndpointConventionBuilder MapGqlAuthAdminTokens(this IEndpointRouteBuilder endpoints, string pattern = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var handlers = new Lazy<AdminTokenEndpoints>(
            () => new AdminTokenEndpoints(services.GetRequiredService<AdminTokenService>()));
        var group = endpoints.MapGroup(pattern);
        group.MapPost(AdminTokenEndpoints.AuthenticatePath, EndpointIO.Guarded(context => handlers.Value.AuthenticateAsync(context)))
            .AllowAnonymous();
        group.MapPost(AdminTokenEndpoints.RevokePath, EndpointIO.Guarded(context => handlers.Value.RevokeAsync(context)))
            .RequireAuthorization(new AuthorizationPolicyBuilder(GqlAuthTokenDefaults.AuthenticationScheme)
                .RequireClaim(GqlAuthTokenClaims.Kind, TokenKinds.NameOf(TokenKind.Admin)).Build());
        return group;
    }
}
