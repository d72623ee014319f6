using Microsoft.AspNetCore.Authentication;

namespace GqlAuthTooling.OnHotChocolate.Storefront.Authentication;

/// <summary>What the sample's bearer scheme accepts.</summary>
public sealed class BearerOptions : AuthenticationSchemeOptions
{
    /// <summary>Fixed tokens with the permissions each holds, to try the server with; empty outside Development.</summary>
    public IDictionary<string, IReadOnlyList<string>> DemoTokens { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}
