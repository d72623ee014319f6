using System;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Opens the page of tokens to whoever started the sandbox, and to nobody else: by a link that counts once.</summary>
internal sealed class SandboxPage
{
    /// <summary>The policy of the page and its endpoints.</summary>
    public const string Policy = "sandbox";

    private const string Scheme = "Sandbox";
    private const string Path = "/sandbox/sign-in";
    private const string Parameter = "key";
    private const int KeyBytes = 24;

    private readonly string _key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
    private int _isUsed;

    /// <summary>The path and query of the link.</summary>
    public string Link => $"{Path}?{Parameter}={_key}";

    /// <summary>Adds the cookie and the policy.</summary>
    /// <param name="services">Where to.</param>
    public void AddTo(IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, options =>
        {
            // Cookies know no ports; another sandbox on this machine has another name.
            options.Cookie.Name = "gqlauth-sandbox-" + _key[..8];
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Events.OnRedirectToLogin = RefuseAsync;
            options.Events.OnRedirectToAccessDenied = RefuseAsync;
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
    }

    /// <summary>Maps the link.</summary>
    /// <param name="app">The application.</param>
    public void Map(WebApplication app) => app.MapGet(Path, SignInAsync);

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context) =>
        RefuseAsync(context.HttpContext, "Open the link that 'gqlauth serve' printed: it lets you in, once.");

    private static async Task RefuseAsync(HttpContext context, string message)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(message + "\n", context.RequestAborted).ConfigureAwait(false);
    }

    private async Task SignInAsync(HttpContext context)
    {
        var given = Encoding.UTF8.GetBytes(context.Request.Query[Parameter].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(_key)))
        {
            await RefuseAsync(context, "This is no link of this sandbox.").ConfigureAwait(false);
            return;
        }

        if (Interlocked.Exchange(ref _isUsed, 1) == 1)
        {
            await RefuseAsync(context, "This link has been used. Start the sandbox again for another one.").ConfigureAwait(false);
            return;
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "sandbox")], Scheme);
        await context.SignInAsync(Scheme, new ClaimsPrincipal(identity)).ConfigureAwait(false);

        // The key stays out of what the browser tells other places.
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect("/gqlauth/tokens/page");
    }
}
