using Microsoft.AspNetCore.Identity;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Checks passwords of administrators by a hasher of ASP.NET Core Identity.</summary>
/// <typeparam name="TUser">The host's type of an administrator. A new one stands in where there is none.</typeparam>
public abstract class PasswordHasherAdminCheck<TUser> : PasswordHasherCheck<TUser, AdminAccount>, IAdminCredentialCheck
    where TUser : class, new()
{
    /// <summary>Makes the check.</summary>
    /// <param name="hasher">Compares passwords with hashes.</param>
    protected PasswordHasherAdminCheck(IPasswordHasher<TUser> hasher)
        : base(hasher)
    {
    }
}
