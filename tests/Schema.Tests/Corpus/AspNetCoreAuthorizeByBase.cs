using Auth = Microsoft.AspNetCore.Authorization;

namespace Shop;

public sealed class StaffAttribute : Auth.AuthorizeAttribute
{
}

public sealed class ClerkAttribute : Microsoft.AspNetCore.Authorization.AuthorizeAttribute
{
}

public sealed class OwnerAttribute : HotChocolate.Authorization.AuthorizeAttribute
{
}

[QueryType]
public class Query
{
    [Staff]
    public int GetOne() => 1;

    [Clerk]
    public int GetTwo() => 2;

    [Owner]
    public int GetThree() => 3;
}
