using System.Security.Cryptography;
using System.Text;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What is kept of an account's security stamp: enough to see that it has changed.</summary>
internal static class SecurityStamp
{
    /// <summary>The SHA-256 of stamp and id.</summary>
    public static byte[] HashOf(Account account) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id}\n{account.SecurityStamp}"));

    /// <summary>The same of a token that one account has asked for in another's name: it changes with either stamp.</summary>
    public static byte[] HashOf(Account account, AdminAccount actor) => SHA256.HashData([.. HashOf(account), .. HashOf(actor)]);
}
