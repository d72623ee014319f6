namespace Storefront.Host.Staff;

/// <summary>What members of the staff may do.</summary>
public static class StaffRoles
{
    /// <summary>Issue and revoke tokens.</summary>
    public const string TokenAdmin = "token-admin";
}
