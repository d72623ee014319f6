using HotChocolate.Authorization;

namespace Shop;

[QueryType]
public class Query
{
    public int Undeclared => 1;
    [PublicAccess("Anyone may know")] public int Open => 1;
    [RequiresAuthentication] public int SignedIn => 1;
    [RequiresPermission("CentraIP")] public int Bare => 1;
    [RequiresPermission("Order:read", "Price:read")] public int Both => 1;
    [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)] public int Either => 1;
    [RequiresPermission("A:read")] [RequiresPermission("B:read", "C:read", Match = PermissionMatch.Any)] public int Stacked => 1;
    [RequiresAuthentication] [RequiresPermission("A:read")] public int SignedInAndPermission => 1;
    [Authorize] public int Delegated => 1;
    [Authorize("Policy")] public int ByPolicy => 1;
    [Authorize(Roles = new[] { "boss", "admin" })] public int ByRoles => 1;
}
