using System.Globalization;
using System.Security.Claims;
using global::Storefront.Customers;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>The customer whose token came with the request.</summary>
internal sealed class CurrentCustomer(IHttpContextAccessor accessor) : ICurrentCustomer
{
    /// <inheritdoc/>
    public int? Id =>
        accessor.HttpContext?.User is { } user && user.HasClaim(GqlAuthTokenClaims.Kind, "customer")
            ? int.Parse(user.FindFirstValue(GqlAuthTokenClaims.Subject)!, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
