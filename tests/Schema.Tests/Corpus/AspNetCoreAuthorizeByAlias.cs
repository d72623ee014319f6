using AspNet = Microsoft.AspNetCore.Authorization;
using Authorize = Microsoft.AspNetCore.Authorization.AuthorizeAttribute;
using Engine = HotChocolate.Authorization;
using Staff = HotChocolate.Authorization.AuthorizeAttribute;

namespace Shop;

[QueryType]
public class Query
{
    [Authorize]
    public int GetOne() => 1;

    [AspNet.Authorize]
    public int GetTwo() => 2;

    [Engine.Authorize]
    public int GetThree() => 3;

    [Staff]
    public int GetFour() => 4;

    [AspNet::AllowAnonymous]
    public int GetFive() => 5;
}
