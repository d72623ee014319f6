using System.Diagnostics.CodeAnalysis;
using GqlAuthTooling;

namespace Storefront.Tokens;

/// <summary>A new customer token, or why there is none.</summary>
public sealed record GenerateCustomerTokenPayload(
    string? Token, IReadOnlyList<UserError> UserErrors, IReadOnlyList<UserWarning> UserWarnings);

/// <summary>A new token that acts for a customer, or why there is none.</summary>
public sealed record GenerateCustomerTokenAsAdminPayload(
    IReadOnlyList<UserError> UserErrors, IReadOnlyList<UserWarning> UserWarnings)
{
    /// <summary>The token, under the name that Adobe Commerce's clients ask for; C# alone has no other way.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The GraphQL name")]
    public string? customer_token { get; init; }
}

/// <summary>Whether there was a token to revoke.</summary>
public sealed record RevokeCustomerTokenPayload(
    bool Result, IReadOnlyList<UserError> UserErrors, IReadOnlyList<UserWarning> UserWarnings);
