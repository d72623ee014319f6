using HotChocolate.Authorization;

namespace Shop;

public sealed class AdminRequiredAttribute : AuthorizeAttribute
{
    public const string PolicyName = "Admin";

    public AdminRequiredAttribute() : base(PolicyName) { }
}

public sealed class AdminWithRolesAttribute : AuthorizeAttribute
{
    public AdminWithRolesAttribute() : base("Admin") => Roles = new[] { "admin" };
}

[QueryType]
public class Query
{
    [AdminRequired] public int Users => 1;

    [AdminWithRoles] public int Orders => 1;
}
