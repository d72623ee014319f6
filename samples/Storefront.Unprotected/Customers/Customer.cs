using GqlAuthTooling;

namespace Storefront.Unprotected.Customers;

public sealed record Customer(int Id, string Email, string FirstName, string LastName)
{
    // Nobody knows any more what to use instead.
    [Deprecated("")]
    public string Name => FirstName + " " + LastName;
}
