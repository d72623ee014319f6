using System.Diagnostics.CodeAnalysis;
using GqlAuthTooling;

namespace Storefront.Tokens;

/// <summary>A new customer token, or why there is none.</summary>
public sealed class GenerateCustomerTokenPayload : MutationPayload
{
    public string? Token { get; init; }
}

/// <summary>A new token that acts for a customer, or why there is none.</summary>
public sealed class GenerateCustomerTokenAsAdminPayload : MutationPayload
{
    /// <summary>The token, under the name that Adobe Commerce's clients ask for; C# alone has no other way.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The GraphQL name")]
    public string? customer_token { get; init; }
}

/// <summary>Whether there was a token to revoke.</summary>
public sealed class RevokeCustomerTokenPayload : MutationPayload
{
    public bool Result { get; init; }
}
