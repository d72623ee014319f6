using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// The host's customers. <see cref="PasswordHasherCustomerCheck{TUser}"/> implements the check of passwords; what is implemented by
/// hand must take as long for an address that nobody has as for a wrong password.
/// </summary>
public interface ICustomerCredentialCheck
{
    /// <summary>Checks a password.</summary>
    /// <param name="email">The address as it was typed, without control characters and blanks around it.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, locked or not, or <see langword="null"/> when there is none or the password is another.</returns>
    Task<CustomerAccount?> CheckAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>
    /// Called on the same object when the account gets a token: the place for work that only the right password makes, such as
    /// hashing it anew. Done in <see cref="CheckAsync"/>, it would tell by time that the password of a locked account is right.
    /// </summary>
    /// <param name="account">What <see cref="CheckAsync"/> returned.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account as it is now; the same one unless this is implemented.</returns>
    Task<CustomerAccount> AcceptAsync(CustomerAccount account, string password, CancellationToken cancellationToken) =>
        Task.FromResult(account);

    /// <summary>Finds an account by its address.</summary>
    /// <param name="email">The address as it was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<CustomerAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Finds an account as it is now. Asked from time to time while a token of it is in use.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<CustomerAccount?> FindByIdAsync(string id, CancellationToken cancellationToken);
}

/// <summary>
/// The host's administrators. <see cref="PasswordHasherAdminCheck{TUser}"/> implements the check of passwords; what is implemented by
/// hand must take as long for a name that nobody has as for a wrong password. The second factor is checked elsewhere.
/// </summary>
public interface IAdminCredentialCheck
{
    /// <summary>Checks a password.</summary>
    /// <param name="userName">The name as it was typed, without control characters and blanks around it.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, locked or not, or <see langword="null"/> when there is none or the password is another.</returns>
    Task<AdminAccount?> CheckAsync(string userName, string password, CancellationToken cancellationToken);

    /// <summary>
    /// Called on the same object when the account gets a token, after the one-time code was right, too: the place for work that only
    /// the right password makes, such as hashing it anew. Done in <see cref="CheckAsync"/>, it would tell by time that the password is
    /// right.
    /// </summary>
    /// <param name="account">What <see cref="CheckAsync"/> returned.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account as it is now; the same one unless this is implemented.</returns>
    Task<AdminAccount> AcceptAsync(AdminAccount account, string password, CancellationToken cancellationToken) =>
        Task.FromResult(account);

    /// <summary>Finds an account as it is now. Asked from time to time while a token of it is in use.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AdminAccount?> FindByIdAsync(string id, CancellationToken cancellationToken);
}
