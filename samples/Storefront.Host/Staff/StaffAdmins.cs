using GqlAuthTooling.AspNetCore;

namespace Storefront.Host.Staff;

/// <summary>The staff as administrators who fetch tokens by password and one-time code; who has no role gets none.</summary>
public sealed class StaffAdmins(StaffAccounts staff) : IAdminCredentialCheck
{
    // What administrators do through the API: look ahead in the catalogue, and assist customers who allowed it.
    private static readonly string[] Permissions = ["Campaign:preview", "Customer:assist", "Product:read"];

    /// <inheritdoc/>
    public Task<AdminAccount?> CheckAsync(string userName, string password, CancellationToken cancellationToken) =>
        Task.FromResult(Of(staff.Find(userName, password)));

    /// <inheritdoc/>
    public Task<AdminAccount?> FindByIdAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Of(staff.Find(id)));

    private AdminAccount? Of(StaffAccount? account) => account is null || account.Roles.Count == 0 ? null : new AdminAccount
    {
        Id = account.Name,
        Name = account.Name,
        SecurityStamp = staff.StampOf(account),
        TotpSecret = account.SecondFactor,
        Permissions = Permissions,
    };
}
