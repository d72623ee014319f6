namespace Shop;

[QueryType]
public class Query : QueryBase
{
    public override int GetCount() => 2;

    [RequiresPermission("Total:sum")]
    public override int GetTotal() => 2;
}

public abstract class QueryBase
{
    [RequiresPermission("Count:read")]
    public virtual int GetCount() => 1;

    [RequiresPermission("Total:read")]
    public virtual int GetTotal() => 1;
}
