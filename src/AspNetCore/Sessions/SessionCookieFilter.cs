using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Keeps session cookies out of answers to requests that came with a token, and out of those of GraphQL paths where sessions are
/// disabled. It is the first of the host's middleware, so what it does when the answer begins is done after all others.
/// </summary>
internal sealed class SessionCookieFilter : IStartupFilter
{
    private static readonly object Marker = new();

    /// <summary>Says that the answer to a request shall have none.</summary>
    public static void Forbid(HttpContext context) => context.Items[Marker] = Marker;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static (context, next) =>
        {
            context.Response.OnStarting(static state => CleanAsync((HttpContext)state), context);
            return next(context);
        });
        next(app);
    };

    private static Task CleanAsync(HttpContext context) =>
        context.Response.Headers.SetCookie.Count > 0 && (context.Items.ContainsKey(Marker) || HasToken(context))
            ? context.RequestServices.GetRequiredService<SessionCookies>().RemoveAsync(context.Response)
            : Task.CompletedTask;

    // In the header, whether anybody has looked at it or not; a cookie is sent along to pages that it doesn't concern.
    private static bool HasToken(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            return false;
        }

        var services = context.RequestServices;
        var scheme = services.GetRequiredService<IOptionsMonitor<GqlAuthTokenSchemeOptions>>().Get(GqlAuthTokenDefaults.AuthenticationScheme);
        var signed = services.GetRequiredService<TokenValidator>().Signed;
        return CredentialReader.Read(context.Request, scheme.AcceptOtherBearerTokens, signed).Kind != CredentialKind.None;
    }
}
