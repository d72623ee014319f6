namespace Shop;

[QueryType]
public class Query : QueryBase
{
    public Order GetOrder() => new();
}

public abstract class QueryBase
{
    [RequiresPermission("Base:read")]
    public int GetBase() => 1;
}

public abstract class Entity
{
    public int Id { get; set; }

    [RequiresPermission("Entity:audit")]
    public string ChangedBy { get; set; } = "";
}

public class Order : Entity
{
    public string Number { get; set; } = "";
}
