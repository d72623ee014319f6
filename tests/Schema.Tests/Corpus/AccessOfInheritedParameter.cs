namespace Shop;

[QueryType]
public class Query : QueryBase
{
    public Order GetOrder() => new Order();
    public Product GetProduct() => new Product();
    public override int Count(string? text, bool archived) => 1;
}

public abstract class QueryBase
{
    public virtual int Count(string? text, [RequiresPermission("Order:archive")] bool isArchived) => 1;
}

public interface IPriced
{
    decimal GetPrice([RequiresPermission("Price:fx")] string? currency);
}

public class Order : IPriced
{
    public decimal GetPrice([RequiresPermission("Price:read")] string? unit) => 1;
}

public class Product : ProductBase, IPriced
{
}

public abstract class ProductBase
{
    public decimal GetPrice(string? currency) => 1;
}
