using System.Globalization;
using System.Security.Claims;
using global::Storefront.Customers;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>The customer whose token came with the request.</summary>
internal sealed class CurrentCustomer(IHttpContextAccessor accessor) : ICurrentCustomer
{
    /// <inheritdoc/>
    public int? Id =>
        accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? int.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
