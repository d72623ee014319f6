#nullable enable
using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Authentication
{
    public class AuthenticateResult
    {
        protected AuthenticateResult() => throw null!;
    }

    public class AuthenticationProperties
    {
    }

    public class AuthenticationScheme
    {
        private AuthenticationScheme() => throw null!;
        public Type HandlerType => throw null!;
        public string Name => throw null!;
    }

    public interface IAuthenticationSchemeProvider
    {
        Task<AuthenticationScheme?> GetDefaultChallengeSchemeAsync();
        Task<AuthenticationScheme?> GetSchemeAsync(string name);
    }

    public interface IAuthenticationService
    {
        Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme);
        Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties);
        Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties);
        Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties);
        Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties);
    }

    public class RemoteAuthenticationOptions
    {
    }

    public abstract class RemoteAuthenticationHandler<TOptions>
        where TOptions : RemoteAuthenticationOptions, new()
    {
        private RemoteAuthenticationHandler() => throw null!;
    }
}
