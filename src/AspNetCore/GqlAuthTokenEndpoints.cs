using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints that manage tokens, and the page.</summary>
public static class GqlAuthTokenEndpoints
{
    /// <summary>
    /// Maps list, issue, look-up and revocation of tokens as JSON, and the page "API tokens" for people at <c>page</c> below the
    /// route. Whoever may use them can give himself every permission, so the host names the policy that guards them; without one
    /// they refuse everybody. Customers' tokens are refused whatever the policy says.
    /// </summary>
    /// <param name="endpoints">The endpoints of the host.</param>
    /// <param name="policy">The name of an authorization policy of the host.</param>
    /// <param name="pattern">The route below which they are.</param>
    public static IEndpointConventionBuilder MapGqlAuthTokens(
        this IEndpointRouteBuilder endpoints, string? policy = null, string pattern = "/gqlauth/tokens")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var tokens = new Lazy<TokenEndpoints>(() => new TokenEndpoints(
            services.GetRequiredService<TokenService>(), services.GetRequiredService<TimeProvider>()));
        var group = endpoints.MapGroup(pattern);
        MapPage(group, services);
        group.MapGet(string.Empty, EndpointIO.Guarded(context => tokens.Value.ListAsync(context)));
        group.MapPost(string.Empty, EndpointIO.Guarded(context => tokens.Value.IssueAsync(context)));
        group.MapPost("lookup", EndpointIO.Guarded(context => tokens.Value.LookUpAsync(context)));
        group.MapPost("{prefix}/revoke", EndpointIO.Guarded(context => tokens.Value.RevokeAsync(context)));
        return policy is null
            ? group.RequireAuthorization(
                new AuthorizationPolicyBuilder(GqlAuthTokenDefaults.AuthenticationScheme).RequireAssertion(_ => false).Build())
            : group.RequireAuthorization(policy).RequireAuthorization(
                new AuthorizationPolicyBuilder().RequireAssertion(context => IsNoCustomer(context.User)).Build());
    }

    // Whatever the policy looks at: one that only asks for an authenticated caller would let every customer in.
    private static bool IsNoCustomer(ClaimsPrincipal user) => user.Identities
        .Where(identity => identity.AuthenticationType == GqlAuthTokenDefaults.AuthenticationScheme)
        .All(identity => identity.FindFirst(GqlAuthTokenClaims.Kind)?.Value is { } kind && kind != TokenKinds.NameOf(TokenKind.Customer));

    private static void MapPage(RouteGroupBuilder group, IServiceProvider services)
    {
        var page = new Lazy<TokenPage>(() => ActivatorUtilities.CreateInstance<TokenPage>(services));
        group.MapGet("page", View(0, (tokens, view) => tokens.ListAsync(view)));
        group.MapPost("page/search", View(1, (_, view) => TokenPage.SearchAsync(view)));
        group.MapGet("page/new", View(1, (tokens, view) => tokens.ShowFormAsync(view)));
        group.MapPost("page/new", View(1, (tokens, view) => tokens.IssueAsync(view)));
        group.MapGet("page/{prefix}", View(1, (tokens, view) => tokens.ShowAsync(view)));
        group.MapGet("page/{prefix}/revoke", View(2, (tokens, view) => tokens.AskToRevokeAsync(view)));
        group.MapPost("page/{prefix}/revoke", View(2, (tokens, view) => tokens.RevokeAsync(view)));
        group.MapGet("page/assets/{file}", PageAssets.WriteAsync);

        RequestDelegate View(int depth, Func<TokenPage, PageContext, Task> show) =>
            context => page.Value.ServeAsync(context, depth, show);
    }
}
