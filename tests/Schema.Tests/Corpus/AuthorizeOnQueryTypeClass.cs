using HotChocolate.Authorization;

namespace Shop;

[QueryType]
[Authorize("Query")]
public class OrderQueries
{
    public int GetOrderCount() => 1;

    [AllowAnonymous]
    public int GetOpen() => 1;

    [AllowAnonymous, PublicAccess("Shown to visitors")]
    public int GetShown() => 1;

    [PublicAccess("The policy still asks")]
    public int GetAsked() => 1;

    [RequiresPermission("Order:read")]
    public int GetGuarded() => 1;
}

[QueryType]
public class ProductQueries { public int GetProductCount() => 1; }
