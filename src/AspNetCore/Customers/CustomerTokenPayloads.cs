using System.Diagnostics.CodeAnalysis;

namespace GqlAuthTooling.AspNetCore;

/// <summary>A new customer token, or why there is none.</summary>
public sealed class GenerateCustomerTokenPayload : MutationPayload
{
    /// <summary>The token.</summary>
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
    /// <summary>Whether there was one.</summary>
    public bool Result { get; init; }
}

/// <summary>For whom an administrator wants a token.</summary>
public sealed record GenerateCustomerTokenAsAdminInput
{
    /// <summary>The customer's address, under the name that Adobe Commerce's clients send; C# alone has no other way.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The GraphQL name")]
    public required string customer_email { get; init; }
}
