using HotChocolate.Authorization;

namespace Shop;

[QueryType]
[Authorize("Staff")]
public class Query
{
    [AllowAnonymous, RequiresPermission("Order:read")]
    public int GetOne() => 1;

    [RequiresPermission("Order:read")]
    public int GetTwo() => 2;

    [AllowAnonymous, RequiresAuthentication]
    public int GetThree() => 3;
}
