using System;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The endpoints by which administrators sign in and out, as Adobe Commerce has them.</summary>
internal sealed class AdminTokenEndpoints(AdminTokenService service)
{
    public const string AuthenticatePath = "V1/tfa/provider/google/authenticate";
    public const string RevokePath = "V1/integration/admin/revoke-token";

    public async Task AuthenticateAsync(HttpContext context)
    {
        if (await EndpointIO.ReadAsync(context, TokenJson.Default.AuthenticateBody).ConfigureAwait(false) is not
            { Username: { } userName, Password: { } password, Otp: { } otp })
        {
            await EndpointIO.RefuseAsync(
                context, StatusCodes.Status400BadRequest, "The body is no JSON object with username, password and otp and nothing else.")
                .ConfigureAwait(false);
            return;
        }

        var result = await service.AuthenticateAsync(
            userName, password, otp, context.Connection.RemoteIpAddress, context.RequestAborted).ConfigureAwait(false);
        await (result.Succeeded
            ? EndpointIO.WriteAsync(context, StatusCodes.Status200OK, result.Token.Secret, TokenJson.Default.String)
            : RefuseAsync(context, result.RetryAfter)).ConfigureAwait(false);
    }

    public async Task RevokeAsync(HttpContext context)
    {
        var revoked = await service.RevokeAsync(context.User, context.RequestAborted).ConfigureAwait(false);
        await EndpointIO.WriteAsync(context, StatusCodes.Status200OK, revoked, TokenJson.Default.Boolean).ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            // RFC 9110, 15.5.2: a 401 says how to authenticate.
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"admin\"";
        }

        return GraphQLErrorResponse.WriteAsync(
            context,
            retryAfter is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status429TooManyRequests,
            TokenSignInResult.RefusedMessage,
            ErrorCategory.Authentication);
    }
}
