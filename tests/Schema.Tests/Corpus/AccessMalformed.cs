namespace Shop;

[QueryType]
public class Query
{
    [RequiresPermission] public int Empty => 1;
    [RequiresPermission("")] public int Blank => 1;
    [RequiresPermission("Order:")] public int NoAction => 1;
    [RequiresPermission("Order:*")] public int Wildcard => 1;
    [PublicAccess("")] public int NoReason => 1;
    [PublicAccess("Why not")] [RequiresPermission("Order:read")] public int Contradictory => 1;
}
