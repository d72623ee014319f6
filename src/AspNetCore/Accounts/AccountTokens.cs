using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Issues tokens of accounts, and revokes all of an account.</summary>
internal sealed partial class AccountTokens(
    ITokenStore store, TokenCache cache, TokenIssuer issuer, AccountReader accounts, TimeProvider time, ILogger<TokenService> logger)
{
    private const int MaxTextLength = 200;

    private readonly ILogger _logger = logger;

    /// <summary>Issues a token.</summary>
    /// <param name="account">To whom.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="options">How.</param>
    /// <param name="actor">An administrator who has asked for it instead of the customer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IssuedToken> IssueAsync(
        Account account, string description, AccountTokenOptions options, TokenActor? actor, CancellationToken cancellationToken)
    {
        var kind = account is AdminAccount ? TokenKind.Admin : TokenKind.Customer;
        if (string.IsNullOrWhiteSpace(account.Id) || account.Id.Length > MaxTextLength || !PlainText.IsPlain(account.Id))
        {
            throw new InvalidOperationException(
                $"The host's account of kind {TokenKinds.NameOf(kind)} has an id that is empty, longer than {MaxTextLength} "
                + "characters or with a control character.");
        }

        if (string.IsNullOrEmpty(account.SecurityStamp))
        {
            throw new InvalidOperationException(
                $"The host's account {account.Id} has no security stamp, so its tokens could not end with its password.");
        }

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var draft = new TokenInfo
        {
            Prefix = string.Empty,
            Kind = kind,
            Subject = account.Id,
            Actor = actor is null ? null : PlainText.Of(actor.Name, MaxTextLength),
            ActorId = actor?.Account?.Id,
            Description = PlainText.Of(description, MaxTextLength),
            Permissions = accounts.GrantsOf(account).Permissions,
            Restrictions = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            IssuedAt = DateTimeOffset.FromUnixTimeSeconds(now),
            IssuedBy = PlainText.Of(actor?.Name ?? $"{TokenKinds.NameOf(kind)} {account.Id}", MaxTextLength),
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(now + (long)options.Lifetime.TotalSeconds),
        };
        var stamp = actor?.Account is { } admin ? SecurityStamp.HashOf(account, admin) : SecurityStamp.HashOf(account);
        return issuer.IssueAsync(draft, stamp, options.Format, cancellationToken);
    }

    /// <summary>
    /// Asks whether a token could be stored, before a password is looked at. Found out afterwards, it would tell that the password
    /// is right: for a wrong one nothing is stored.
    /// </summary>
    /// <exception cref="TokenStoreUnavailableException">It could not.</exception>
    public Task AskForRoomAsync(TokenKind kind, CancellationToken cancellationToken)
    {
        var nobody = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { [TokenSecret.CreatePrefix(kind)] = time.GetUtcNow() };
        return store.NoteUsesAsync(nobody, cancellationToken);
    }

    /// <summary>The administrator whose token a caller shows, as store and host know him now, whatever is in the cache.</summary>
    /// <returns>The account, or <see langword="null"/> when the token no longer counts.</returns>
    public async Task<AdminAccount?> FindAdminAsync(string prefix, CancellationToken cancellationToken) =>
        await store.FindAsync(prefix, cancellationToken).ConfigureAwait(false) is { } token
            && token.Info.StateAt(time.GetUtcNow()) == TokenState.Active
                ? await accounts.FindAdminAsync(token, cancellationToken).ConfigureAwait(false)
                : null;

    /// <summary>Revokes all tokens of an account.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RevokeAllAsync(TokenOwner owner, string by, string? reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner.Subject, "id");
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var revocation = new TokenRevocation(
            DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()),
            PlainText.Of(by, MaxTextLength),
            PlainText.Of(reason, TokenService.MaxReasonLength));
        IReadOnlyList<string>? revoked = null;
        try
        {
            revoked = await store.RevokeAllAsync(owner, revocation, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // When the store failed, it may have done so after it has committed, and nobody knows for which tokens.
            if (revoked is null)
            {
                cache.InvalidateAll();
            }
        }

        foreach (var prefix in revoked)
        {
            cache.Invalidate(prefix);
        }

        TokenMetrics.Revoked.Add(revoked.Count);
        LogRevoked(revoked.Count, TokenKinds.NameOf(owner.Kind), owner.Subject, revocation.By);
        return revoked.Count;
    }

    [LoggerMessage(6, LogLevel.Information, "{Count} tokens of {Kind} {Subject} were revoked by {By}.")]
    private partial void LogRevoked(int count, string kind, string subject, string by);
}

/// <summary>Who has asked for a customer's token.</summary>
/// <param name="Name">What they are called where it is kept.</param>
/// <param name="Account">Their account, when they came with an administrator's token.</param>
internal sealed record TokenActor(string Name, AdminAccount? Account);
