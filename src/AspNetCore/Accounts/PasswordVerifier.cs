using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Checks passwords by a hasher of ASP.NET Core Identity, with the same work whether there is an account or not: where there is
/// none, the password is compared with the hash of a random one.
/// </summary>
/// <typeparam name="TUser">The host's type of a user; the dummy is a new one.</typeparam>
internal sealed class PasswordVerifier<TUser>
    where TUser : class, new()
{
    // One for each type of hasher: making one takes as long as the check that it stands in for.
    private static readonly ConcurrentDictionary<Type, string> Dummies = new();

    private readonly IPasswordHasher<TUser> _hasher;
    private readonly string _dummy;

    public PasswordVerifier(IPasswordHasher<TUser> hasher)
    {
        _hasher = hasher;
        _dummy = Dummies.GetOrAdd(
            hasher.GetType(),
            static (_, hasher) => hasher.HashPassword(new TUser(), Convert.ToHexString(RandomNumberGenerator.GetBytes(32))),
            hasher);
    }

    /// <summary>Compares a password. Asks the hasher once, whatever it is given.</summary>
    public PasswordVerificationResult Verify(TUser? user, string? hash, string password)
    {
        if (user is null || string.IsNullOrEmpty(hash))
        {
            _hasher.VerifyHashedPassword(new TUser(), _dummy, password);
            return PasswordVerificationResult.Failed;
        }

        try
        {
            return _hasher.VerifyHashedPassword(user, hash, password);
        }
        catch (FormatException)
        {
            // What is stored is no hash; no password fits it.
            _hasher.VerifyHashedPassword(new TUser(), _dummy, password);
            return PasswordVerificationResult.Failed;
        }
    }
}
