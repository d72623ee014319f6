using System.Diagnostics.CodeAnalysis;

namespace Storefront.Tokens;

/// <summary>For whom an administrator wants a token.</summary>
public sealed record GenerateCustomerTokenAsAdminInput
{
    /// <summary>The customer's address, under the name that Adobe Commerce's clients send; C# alone has no other way.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The GraphQL name")]
    public required string customer_email { get; init; }
}
