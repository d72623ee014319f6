namespace Shop;

[QueryType]
public class OrderQueries
{
    public int Find(int id, [RequiresPermission("Order:archive")] bool archived) => 1;
}

[QueryType]
public class ArchiveQueries
{
    public int Find([RequiresPermission("Order:find")] int id, [RequiresPermission("Archive:read")] bool archived, int year) => 1;
}
