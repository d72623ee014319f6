using HotChocolate.Authorization;

namespace Shop;

[QueryType]
public class Query
{
    [Authorize(Roles = ["boss", "admin"])] public int ByRoles => 1;
    [Authorize(Roles = ["boss", Unknown.Role])] public int ByUnknownRole => 1;
    [Authorize(Roles = Unknown.Roles)] public int ByUnknownRoles => 1;
    [RequiresPermission(["Order:read", "Price:read"])] public int ByPermissions => 1;
}
