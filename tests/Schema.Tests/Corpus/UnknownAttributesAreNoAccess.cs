using HotChocolate.Authorization;

namespace Shop;

public sealed class RequiresPermissionAttribute : Attribute
{
    public RequiresPermissionAttribute(string permission) { }
}

[QueryType]
public class Query
{
    [RequiresPermission("Order:read")]
    public int NotOurs => 1;

    [GqlAuthTooling.RequiresPermission("Order:read")]
    public int Ours => 1;
}
