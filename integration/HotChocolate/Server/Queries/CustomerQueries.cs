using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;

namespace GqlAuthTooling.OnHotChocolate.Server.Queries;

/// <summary>Extends the root by the constant.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[RequiresPermission("Customer:read")]
public sealed class CustomerQueries : CustomerQueriesBase
{
    public Customer? GetCustomer(int id, [Service] IShop shop) => shop.Customers.FirstOrDefault(customer => customer.Id == id);
}

/// <summary>Inherited members are fields of the root too.</summary>
public abstract class CustomerQueriesBase
{
    public int GetCustomerCount(IShop shop) => shop.Customers.Count;
}

/// <summary>A root class nested in what it serves.</summary>
public sealed class Warehouse
{
    public required string Code { get; init; }

    [ExtendObjectType("Query")]
    public sealed class Queries
    {
        [RequiresPermission("Warehouse:read")]
        public Warehouse[] GetWarehouses() => [new() { Code = "M1" }];
    }
}

/// <summary>Single methods as root fields; the class is no root class.</summary>
public static class StatusEndpoints
{
    [Query]
    [PublicAccess("Health checks run without credentials")]
    public static string GetHealth() => "ok";

    [Mutation]
    [RequiresPermission("Status:write")]
    public static bool Restart(bool force) => force;

    public static string NotAField() => "no";
}
