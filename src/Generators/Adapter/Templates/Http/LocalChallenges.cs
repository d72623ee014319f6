using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// The host's services and authentication, with schemes left out that authenticate at another server (OpenID Connect, OAuth), also
    /// where a scheme forwards its challenge to one.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
#if NET8_0_OR_GREATER
    internal sealed class LocalChallenges : IAuthenticationService, IKeyedServiceProvider
#else
    internal sealed class LocalChallenges : IAuthenticationService, IServiceProvider
#endif
    {
        private readonly IServiceProvider _services;
        private readonly IAuthenticationService _schemes;

        public LocalChallenges(IServiceProvider services)
        {
            _services = services;
            _schemes = services.GetRequiredService<IAuthenticationService>();
        }

        /// <inheritdoc/>
        public object? GetService(Type serviceType) =>
            serviceType == typeof(IAuthenticationService) ? this : _services.GetService(serviceType);

#if NET8_0_OR_GREATER
        /// <inheritdoc/>
        public object? GetKeyedService(Type serviceType, object? serviceKey) =>
            ((IKeyedServiceProvider)_services).GetKeyedService(serviceType, serviceKey);

        /// <inheritdoc/>
        public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
            ((IKeyedServiceProvider)_services).GetRequiredKeyedService(serviceType, serviceKey);

#endif
        /// <inheritdoc/>
        public async Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties)
        {
            var known = _services.GetRequiredService<IAuthenticationSchemeProvider>();
            var asked = scheme is null
                ? await known.GetDefaultChallengeSchemeAsync().ConfigureAwait(false)
                : await known.GetSchemeAsync(scheme).ConfigureAwait(false);
            if (!IsRemote(asked?.HandlerType))
            {
                await _schemes.ChallengeAsync(context, scheme, properties).ConfigureAwait(false);
            }
        }

        /// <inheritdoc/>
        public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) =>
            _schemes.AuthenticateAsync(context, scheme);

        /// <inheritdoc/>
        public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
            _schemes.ForbidAsync(context, scheme, properties);

        /// <inheritdoc/>
        public Task SignInAsync(
            HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties) =>
            _schemes.SignInAsync(context, scheme, principal, properties);

        /// <inheritdoc/>
        public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
            _schemes.SignOutAsync(context, scheme, properties);

        private static bool IsRemote(Type? handler)
        {
            for (var type = handler; type is not null; type = type.BaseType)
            {
                if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RemoteAuthenticationHandler<>))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
