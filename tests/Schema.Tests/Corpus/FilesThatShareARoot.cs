namespace Shop
{
    [ExtendObjectType("Query")]
    [RequiresPermission("Order:read")]
    public class OrderQueries { public int GetOrders() => 1; }
}

//// File: Products.cs
namespace Shop.Products
{
    [ExtendObjectType("Query")]
    public class ProductQueries
    {
        [PublicAccess("The catalogue is open")]
        public int GetProducts() => 1;
    }
}
