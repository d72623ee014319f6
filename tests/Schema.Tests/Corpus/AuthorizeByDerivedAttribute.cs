using HotChocolate.Authorization;

namespace Shop;

public sealed class AdminOnlyAttribute : AuthorizeAttribute
{
    public AdminOnlyAttribute() => Roles = new[] { "admin" };
}

public sealed class CanAttribute : AuthorizeAttribute
{
    public CanAttribute(string policy) : base(policy) { }
}

[QueryType]
public class Query
{
    [AdminOnly] public int Users => 1;
    [Can("Read")] public int Orders => 1;
}
