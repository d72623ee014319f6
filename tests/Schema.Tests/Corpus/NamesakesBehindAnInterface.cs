namespace Shop
{
    [GraphQLRoot(OperationKind.Query)]
    public class Query
    {
        [PublicAccess("Everybody sees items")]
        public IItem GetItem() => new Sales.Item();
    }

    public interface IItem { int Id { get; } }
}

namespace Shop.Sales
{
    public class Item : IItem
    {
        public int Id { get; set; }

        [RequiresPermission("Price:read")]
        public decimal Price { get; set; }
    }
}

namespace Shop.Stock
{
    public class Item : IItem
    {
        public int Id { get; set; }

        [RequiresPermission("Cost:read")]
        public decimal Cost { get; set; }
    }
}
