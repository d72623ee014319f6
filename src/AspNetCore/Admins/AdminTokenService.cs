using System;
using System.Net;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Issues tokens to administrators who sign in with a password and a one-time code, and revokes them.</summary>
public sealed class AdminTokenService
{
    // What a code is compared with where there is no secret to compare it with.
    private static readonly TotpSecret Dummy = TotpSecret.Create();

    // The id of no account: each has one that isn't empty.
    private const string Nobody = "";

    private readonly AccountTokens _accountTokens;
    private readonly TokenService _tokens;
    private readonly SignInGate _gate;
    private readonly IServiceScopeFactory _scopes;
    private readonly AdminTokenOptions _options;
    private readonly TimeProvider _time;

    internal AdminTokenService(
        AccountTokens accountTokens,
        TokenService tokens,
        SignInGate gate,
        IServiceScopeFactory scopes,
        IOptions<AdminTokenOptions> options,
        TimeProvider time)
    {
        _accountTokens = accountTokens;
        _tokens = tokens;
        _gate = gate;
        _scopes = scopes;
        _options = options.Value;
        _time = time;
    }

    /// <summary>
    /// Issues a token to an administrator who knows the password and has a one-time code that nobody has used. Nobody, a wrong
    /// password, a wrong or used code and a locked account are answered alike.
    /// </summary>
    /// <param name="userName">The name as it was typed.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="code">The one-time code as it was typed.</param>
    /// <param name="address">Where the request comes from; <see langword="null"/> where it isn't known, which counts as one address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked; neither password nor code was looked at.</exception>
    public async Task<TokenSignInResult> AuthenticateAsync(
        string userName, string password, string code, IPAddress? address, CancellationToken cancellationToken = default)
    {
        var name = PlainText.Of(userName, SignInGate.MaxNameLength);
        using var attempt = _gate.Enter(TokenKind.Admin, name, address, _options, out var wait);
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
            await _accountTokens.AskForRoomAsync(TokenKind.Admin, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            attempt.GiveBack();
            throw;
        }

        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var check = scope.ServiceProvider.GetRequiredService<IAdminCredentialCheck>();
            var account = await check.CheckAsync(name, password, cancellationToken).ConfigureAwait(false);

            // The code is looked at whatever the password was.
            var step = (account?.TotpSecret ?? Dummy).FindStep(code, _time.GetUtcNow(), _options.TotpWindow);
            try
            {
                if (await ReasonAgainstAsync(scope.ServiceProvider, account, step, cancellationToken).ConfigureAwait(false) is { } reason)
                {
                    return Refuse(reason);
                }

                account = await check.AcceptAsync(account!, password, cancellationToken).ConfigureAwait(false);
                var token = await _accountTokens.IssueAsync(account, account.Name, _options, actor: null, cancellationToken)
                    .ConfigureAwait(false);
                attempt.GiveBack();
                return TokenSignInResult.Success(token);
            }
            catch (TokenStoreUnavailableException exception)
            {
                // It has failed since it was asked. An answer of its own would tell that password and code are right.
                _gate.RefuseUnstored(TokenKind.Admin, exception);
                return TokenSignInResult.Refused;
            }
        }
    }

    /// <summary>Revokes the token that a request came with, if it is an administrator's.</summary>
    /// <param name="caller">The caller of the request.</param>
    /// <param name="cancellationToken">Gives up; it may have been revoked all the same.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked.</exception>
    public Task<bool> RevokeAsync(ClaimsPrincipal caller, CancellationToken cancellationToken = default) =>
        _tokens.RevokeOwnAsync(caller, TokenKind.Admin, cancellationToken);

    /// <summary>
    /// Revokes all tokens of an administrator, and those that he has asked for in customers' names. Call it after the password or
    /// the second factor was changed, or the account was locked or removed.
    /// </summary>
    /// <param name="adminId">The id of the account.</param>
    /// <param name="by">Who revokes them.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up; they may have been revoked all the same.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="TokenStoreUnavailableException">The store can't be asked.</exception>
    public Task<int> RevokeAllAsync(string adminId, string by, string? reason = null, CancellationToken cancellationToken = default) =>
        _accountTokens.RevokeAllAsync(new TokenOwner(TokenKind.Admin, adminId), by, reason, cancellationToken);

    // The store is asked whatever was wrong, then for nobody: whether it is asked can be told by the time that it takes.
    private static async Task<string?> ReasonAgainstAsync(
        IServiceProvider services, AdminAccount? account, long? step, CancellationToken cancellationToken)
    {
        var reason = account switch
        {
            null => "wrong_name_or_password",
            { IsLocked: true } => "locked",
            { TotpSecret: null } => "no_second_factor",
            _ => step is null ? "wrong_code" : null,
        };
        try
        {
            var isUnused = await (reason is null
                ? UseAsync(services, account!.Id, step!.Value, cancellationToken)
                : UseAsync(services, Nobody, 0, cancellationToken)).ConfigureAwait(false);
            return reason ?? (isUnused ? null : "code_used");
        }
        catch (TokenStoreUnavailableException) when (reason is not null)
        {
            return reason;
        }
    }

    private static async Task<bool> UseAsync(
        IServiceProvider services, string account, long step, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<IOneTimeCodeStore>().TryUseAsync(account, step, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new TokenStoreUnavailableException(exception);
        }
    }

    private TokenSignInResult Refuse(string reason)
    {
        _gate.Refuse(TokenKind.Admin, reason);
        return TokenSignInResult.Refused;
    }
}
