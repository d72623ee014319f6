using System.Globalization;
using System.IO;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Host.Staff;

/// <summary>Signs staff in with a cookie, by a form of its own.</summary>
public static class StaffSignIn
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "Staff";

    /// <summary>Where the form is.</summary>
    public const string Path = "/staff/sign-in";

    private const string Limit = "staff-sign-in";
    private const int TriesAMinute = 10;

    /// <summary>Adds the scheme and the accounts.</summary>
    public static void AddStaff(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var staff = new StaffAccounts();
            foreach (var (account, password) in provider.GetService<IReadOnlyList<DemoAccount>>() ?? [])
            {
                staff.Add(account, password);
            }

            return staff;
        });
        services.AddAuthentication().AddCookie(Scheme, options =>
        {
            options.LoginPath = Path;
            options.AccessDeniedPath = Path + "/denied";
            options.Cookie.Name = "storefront-staff";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
        });
        services.AddRateLimiter(limits => limits.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) })));
    }

    /// <summary>Maps the form.</summary>
    public static void MapStaffSignIn(this WebApplication app)
    {
        app.MapGet(Path, (HttpContext context, IAntiforgery antiforgery) => Form(context, antiforgery, StatusCodes.Status200OK, string.Empty));
        app.MapPost(Path, SignInAsync).RequireRateLimiting(Limit);
        app.MapPost(Path + "/out", SignOutAsync);
        app.MapGet(Path + "/denied", (HttpContext context, IAntiforgery antiforgery) =>
            Form(context, antiforgery, StatusCodes.Status403Forbidden, "This account may not manage tokens. Sign in with another one."));
    }

    private static async Task SignInAsync(HttpContext context)
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (await ReadFormAsync(context) is not { } form || !await antiforgery.IsRequestValidAsync(context))
        {
            await Form(context, antiforgery, StatusCodes.Status400BadRequest, "The form was too old or could not be read. Try again.").ExecuteAsync(context);
            return;
        }

        var account = context.RequestServices.GetRequiredService<StaffAccounts>().Find(form["name"].ToString(), form["password"].ToString());
        if (account is null)
        {
            await Form(context, antiforgery, StatusCodes.Status401Unauthorized, "Name or password is wrong.").ExecuteAsync(context);
            return;
        }

        var claims = account.Roles.Select(role => new Claim(ClaimTypes.Role, role)).Prepend(new Claim(ClaimTypes.Name, account.Name));

        // Only a path of this host: whoever makes a link must not choose where people end up. The scheme would follow the parameter.
        var asked = context.Request.Query[CookieAuthenticationDefaults.ReturnUrlParameter].ToString();
        var target = IsLocal(asked) ? asked : "/";
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
        await context.SignInAsync(Scheme, principal, new AuthenticationProperties { RedirectUri = target });
        await Results.LocalRedirect(target).ExecuteAsync(context);
    }

    private static async Task SignOutAsync(HttpContext context)
    {
        if (await ReadFormAsync(context) is not null
            && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await context.SignOutAsync(Scheme);
        }

        await Results.LocalRedirect(Path).ExecuteAsync(context);
    }

    // Null when there is none, or one that can't be read.
    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    // What is no visible ASCII can't stand in a header.
    private static bool IsLocal(string target) =>
        target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && !target.StartsWith("/\\", StringComparison.Ordinal)
        && target.All(letter => letter is > ' ' and < '\u007f');

    private static IResult Form(HttpContext context, IAntiforgery antiforgery, int status, string message)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        var encode = HtmlEncoder.Default;
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(
            string.Create(CultureInfo.InvariantCulture, $"""
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Sign in · Storefront</title></head>
                <body><main>
                <h1>Sign in</h1>
                <p role="alert">{encode.Encode(message)}</p>
                <form method="post" action="{encode.Encode(Path + context.Request.QueryString)}">
                <input type="hidden" name="{encode.Encode(tokens.FormFieldName)}" value="{encode.Encode(tokens.RequestToken ?? string.Empty)}">
                <p><label for="name">Name</label><br><input id="name" name="name" required autofocus autocomplete="username"></p>
                <p><label for="password">Password</label><br><input id="password" name="password" type="password" required autocomplete="current-password"></p>
                <p><button type="submit">Sign in</button></p>
                </form>
                </main></body>
                </html>

                """),
            "text/html; charset=utf-8",
            statusCode: status);
    }
}
