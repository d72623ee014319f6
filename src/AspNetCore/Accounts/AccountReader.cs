using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Looks at the accounts that tokens belong to, as they are now.</summary>
internal sealed class AccountReader(
    IServiceScopeFactory scopes, IOptions<CustomerTokenOptions> customers, IOptions<AdminTokenOptions> admins)
{
    /// <summary>Finds the account of a token.</summary>
    /// <returns>What it may do, or <see langword="null"/> when the token no longer counts for it.</returns>
    public async Task<AccountGrants?> FindAsync(StoredToken token, CancellationToken cancellationToken)
    {
        var subject = token.Info.Subject;
        if (subject is null || token.Stamp is null)
        {
            return null;
        }

        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var account = await FindAsync(scope.ServiceProvider, token.Info.Kind, subject, cancellationToken).ConfigureAwait(false);
            return account is null
                || !await HasStampAsync(scope.ServiceProvider, token, account, cancellationToken).ConfigureAwait(false)
                || (token.Info.Actor is not null && account is not CustomerAccount { AllowsRemoteShoppingAssistance: true })
                    ? null
                    : GrantsOf(account);
        }
    }

    /// <summary>Finds the administrator whose token somebody shows, as the account is now.</summary>
    /// <returns>The account, or <see langword="null"/> when the token no longer counts for it.</returns>
    public async Task<AdminAccount?> FindAdminAsync(StoredToken token, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return token.Info is { Kind: TokenKind.Admin, Subject: { } id } && token.Stamp is { } stamp
                && await FindAsync(scope.ServiceProvider, TokenKind.Admin, id, cancellationToken).ConfigureAwait(false) is AdminAccount admin
                && CryptographicOperations.FixedTimeEquals(SecurityStamp.HashOf(admin), stamp)
                    ? admin
                    : null;
        }
    }

    /// <summary>The grants that a token of an account gets.</summary>
    public AccountGrants GrantsOf(Account account) => new(
        [.. (account is AdminAccount ? admins.Value.Permissions : customers.Value.Permissions).Concat(account.Permissions)
            .Where(PermissionName.IsGrant)
            .Distinct(StringComparer.Ordinal)]);

    // The stamp of a token that an administrator has asked for is of both accounts, so it ends with either.
    private static async Task<bool> HasStampAsync(
        IServiceProvider services, StoredToken token, Account account, CancellationToken cancellationToken)
    {
        if (token.Info.ActorId is not { } actorId)
        {
            return CryptographicOperations.FixedTimeEquals(SecurityStamp.HashOf(account), token.Stamp);
        }

        return await FindAsync(services, TokenKind.Admin, actorId, cancellationToken).ConfigureAwait(false) is AdminAccount actor
            && CryptographicOperations.FixedTimeEquals(SecurityStamp.HashOf(account, actor), token.Stamp);
    }

    // An account that is locked, or isn't the one that was asked for, counts as none.
    private static async Task<Account?> FindAsync(
        IServiceProvider services, TokenKind kind, string id, CancellationToken cancellationToken) =>
        await AskAsync(services, kind, id, cancellationToken).ConfigureAwait(false) is { IsLocked: false } account && account.Id == id
            ? account
            : null;

    // A host that no longer has such accounts has no valid tokens of them, either.
    private static async Task<Account?> AskAsync(
        IServiceProvider services, TokenKind kind, string id, CancellationToken cancellationToken)
    {
        if (kind == TokenKind.Customer)
        {
            return services.GetService<ICustomerCredentialCheck>() is { } customers
                ? await customers.FindByIdAsync(id, cancellationToken).ConfigureAwait(false)
                : null;
        }

        return kind == TokenKind.Admin && services.GetService<IAdminCredentialCheck>() is { } admins
            ? await admins.FindByIdAsync(id, cancellationToken).ConfigureAwait(false)
            : null;
    }
}

/// <summary>What an account may do.</summary>
/// <param name="Permissions">Its grants.</param>
internal sealed record AccountGrants(IReadOnlyList<string> Permissions)
{
    /// <summary>What of the grants of a token the account still has.</summary>
    public IReadOnlyList<string> Keep(IReadOnlyList<string> granted) =>
        granted.Where(grant => Permissions.Contains(grant, StringComparer.Ordinal)).ToArray();
}
