namespace Shop;

[QueryType]
public class Queries
{
    [RequiresPermission("Order:read")]
    public int Orders() => 1;

    // Written by the generator from the literal above; to the generator itself and to a scan it is not there.
    [RequiresPermission(Permissions.Order.Read)]
    public int Order() => 1;

    [RequiresPermission(Permissions.Order.Read, "price-list")]
    public int PricedOrder() => 1;

    [RequiresPermission(Permissions.PriceList)]
    public int Prices() => 1;

    [RequiresPermission(Permissions.Order.Misspelt)]
    public int Wrong() => 1;
}
