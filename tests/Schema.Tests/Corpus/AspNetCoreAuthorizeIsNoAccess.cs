using Microsoft.AspNetCore.Authorization;

namespace Shop;

[QueryType]
public class Query
{
    [Authorize]
    public int GetOne() => 1;
}
