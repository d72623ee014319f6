using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Looks for a caller beside the token: who sends two credentials could be taken for either, or get the rights of both.</summary>
internal static class OtherCredentials
{
    /// <summary>
    /// Whether another scheme knows the caller. Those are asked whose answer would count: the default and what the endpoint's
    /// policies name.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="own">The scheme of the token.</param>
    /// <param name="defaultScheme">The host's default, or <see langword="null"/>.</param>
    public static async Task<bool> AreGivenAsync(HttpContext context, string own, string? defaultScheme)
    {
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        if (defaultScheme is not null)
        {
            schemes.Add(defaultScheme);
        }

        schemes.UnionWith(await SchemesOfEndpointAsync(context).ConfigureAwait(false));
        schemes.Remove(own);
        foreach (var scheme in schemes)
        {
            // A scheme that only forwards may have given the token itself.
            var result = await context.AuthenticateAsync(scheme).ConfigureAwait(false);
            if (result.Ticket?.AuthenticationScheme != own
                && result.Principal?.Identities.Any(identity => identity.IsAuthenticated) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<string>> SchemesOfEndpointAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata is null)
        {
            return [];
        }

        var policy = await AuthorizationPolicy.CombineAsync(
            context.RequestServices.GetRequiredService<IAuthorizationPolicyProvider>(),
            metadata.GetOrderedMetadata<IAuthorizeData>(),
            metadata.GetOrderedMetadata<AuthorizationPolicy>()).ConfigureAwait(false);
        return policy?.AuthenticationSchemes ?? [];
    }
}
