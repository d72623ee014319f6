using System;
using System.Linq;
using System.Net;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Issues tokens to customers who sign in, and to administrators who assist them, and revokes them.</summary>
public sealed class CustomerTokenService
{
    private readonly AccountTokens _accountTokens;
    private readonly TokenService _tokens;
    private readonly SignInGate _gate;
    private readonly IServiceScopeFactory _scopes;
    private readonly CustomerTokenOptions _options;

    internal CustomerTokenService(
        AccountTokens accountTokens,
        TokenService tokens,
        SignInGate gate,
        IServiceScopeFactory scopes,
        IOptions<CustomerTokenOptions> options)
    {
        _accountTokens = accountTokens;
        _tokens = tokens;
        _gate = gate;
        _scopes = scopes;
        _options = options.Value;
    }

    /// <summary>
    /// Issues a token to a customer who knows the password. Nobody, a wrong password and a locked account are answered alike, after
    /// the same work.
    /// </summary>
    /// <param name="email">The address as it was typed.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="address">Where the request comes from; <see langword="null"/> where it isn't known, which counts as one address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked; the password was not looked at.</exception>
    public async Task<TokenSignInResult> GenerateAsync(
        string email, string password, IPAddress? address, CancellationToken cancellationToken = default)
    {
        var name = PlainText.Of(email, SignInGate.MaxNameLength);
        using var attempt = _gate.Enter(TokenKind.Customer, name, address, _options, out var wait);
        if (attempt is null)
        {
            return TokenSignInResult.TooOften(wait);
        }

        if (password is null || password.Length > SignInGate.MaxPasswordLength)
        {
            return Refuse("no_password");
        }

        try
        {
            await _accountTokens.AskForRoomAsync(TokenKind.Customer, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            attempt.GiveBack();
            throw;
        }

        CustomerAccount? account;
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var check = scope.ServiceProvider.GetRequiredService<ICustomerCredentialCheck>();
            account = await check.CheckAsync(name, password, cancellationToken).ConfigureAwait(false);
            if (account is null || account.IsLocked)
            {
                return Refuse(account is null ? "wrong_name_or_password" : "locked");
            }

            account = await check.AcceptAsync(account, password, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var token = await IssueAsync(account, actor: null, cancellationToken).ConfigureAwait(false);
            attempt.GiveBack();
            return TokenSignInResult.Success(token);
        }
        catch (TokenStoreUnavailableException exception)
        {
            // It has failed since it was asked. An answer of its own would tell that the password is right.
            _gate.RefuseUnstored(TokenKind.Customer, exception);
            return TokenSignInResult.Refused;
        }
    }

    /// <summary>
    /// Issues a token with which an administrator acts for a customer, who must have allowed it. Whether the administrator may do so
    /// is the caller's to check; customers and integration tokens never may.
    /// </summary>
    /// <param name="email">The customer's address.</param>
    /// <param name="admin">The administrator: whoever holds an administrator's token, or signs in to the host by another scheme.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token, or <see langword="null"/> when there is no such customer, or one who is locked or has not allowed it.</returns>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked.</exception>
    public async Task<IssuedToken?> GenerateAsAdminAsync(
        string email, ClaimsPrincipal admin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(admin);
        if (await ActorOfAsync(admin, cancellationToken).ConfigureAwait(false) is not { } actor)
        {
            _gate.Refuse(TokenKind.Customer, "actor_is_no_admin");
            return null;
        }

        CustomerAccount? account;
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var check = scope.ServiceProvider.GetRequiredService<ICustomerCredentialCheck>();
            account = await check.FindByEmailAsync(PlainText.Of(email, SignInGate.MaxNameLength), cancellationToken).ConfigureAwait(false);
        }

        if (account is null || account.IsLocked || !account.AllowsRemoteShoppingAssistance)
        {
            _gate.Refuse(TokenKind.Customer, "assistance_not_allowed");
            return null;
        }

        return await IssueAsync(account, actor, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Revokes the token that a request came with, if it is a customer's.</summary>
    /// <param name="caller">The caller of the request.</param>
    /// <param name="cancellationToken">Gives up; it may have been revoked all the same.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked.</exception>
    public Task<bool> RevokeAsync(ClaimsPrincipal caller, CancellationToken cancellationToken = default) =>
        _tokens.RevokeOwnAsync(caller, TokenKind.Customer, cancellationToken);

    /// <summary>Revokes all tokens of a customer. Call it after the password was changed, or the account was locked or removed.</summary>
    /// <param name="customerId">The id of the account.</param>
    /// <param name="by">Who revokes them.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up; they may have been revoked all the same.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked.</exception>
    public Task<int> RevokeAllAsync(
        string customerId, string by, string? reason = null, CancellationToken cancellationToken = default) =>
        _accountTokens.RevokeAllAsync(new TokenOwner(TokenKind.Customer, customerId), by, reason, cancellationToken);

    // A token that doesn't say of which kind it is may be anybody's, and of several identities each must be an administrator's.
    private static bool MayBeAdmin(ClaimsPrincipal caller) =>
        caller.Identity?.IsAuthenticated == true
        && caller.FindAll(GqlAuthTokenClaims.Kind).All(claim => claim.Value == TokenKinds.NameOf(TokenKind.Admin))
        && caller.Identities.All(identity => identity.AuthenticationType != GqlAuthTokenDefaults.AuthenticationScheme
            || identity.HasClaim(claim => claim.Type == GqlAuthTokenClaims.Kind));

    // Who comes with a token is looked at again as store and host know him now: what he gets could outlive what is in the cache.
    private async Task<TokenActor?> ActorOfAsync(ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        if (!MayBeAdmin(caller))
        {
            return null;
        }

        var name = CallerName.Of(caller);
        if (!Array.Exists([.. caller.Identities], identity => identity.AuthenticationType == GqlAuthTokenDefaults.AuthenticationScheme))
        {
            return new TokenActor(name, Account: null);
        }

        return caller.FindFirst(GqlAuthTokenClaims.Prefix)?.Value is { } prefix
            && await _accountTokens.FindAdminAsync(prefix, cancellationToken).ConfigureAwait(false) is { } account
                ? new TokenActor(name, account)
                : null;
    }

    private Task<IssuedToken> IssueAsync(CustomerAccount account, TokenActor? actor, CancellationToken cancellationToken) =>
        _accountTokens.IssueAsync(account, "Customer token", _options, actor, cancellationToken);

    private TokenSignInResult Refuse(string reason)
    {
        _gate.Refuse(TokenKind.Customer, reason);
        return TokenSignInResult.Refused;
    }
}
