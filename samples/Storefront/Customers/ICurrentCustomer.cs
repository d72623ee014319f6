namespace Storefront.Customers;

/// <summary>Who is calling; the host answers it from the request's credential.</summary>
public interface ICurrentCustomer
{
    /// <summary>The customer's id, or null when the caller is no customer: an integration, say.</summary>
    int? Id { get; }
}
