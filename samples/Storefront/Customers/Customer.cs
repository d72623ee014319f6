using System.Diagnostics.CodeAnalysis;

namespace Storefront.Customers;

/// <summary>A customer's own profile.</summary>
public sealed record Customer
{
    public required int Id { get; init; }

    public required string Email { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <summary>Whether an administrator may shop for this customer, under Adobe Commerce's name.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The GraphQL name")]
    public bool allow_remote_shopping_assistance { get; init; }
}
