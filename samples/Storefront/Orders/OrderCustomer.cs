using GqlAuthTooling;

namespace Storefront.Orders;

/// <summary>
/// The customer as they were when they ordered. Personal data: whoever reaches it, on whatever way, needs the permission.
/// </summary>
[RequiresPermission("Customer:read")]
public sealed record OrderCustomer(string FirstName, string LastName, string Email);
