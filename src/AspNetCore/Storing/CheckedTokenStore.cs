using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The store of tokens can't be asked at the moment. What was asked of it may have been done or not.</summary>
public sealed class TokenStoreUnavailableException : Exception
{
    /// <summary>Says that a store has failed.</summary>
    /// <param name="cause">What it has thrown.</param>
    public TokenStoreUnavailableException(Exception cause)
        : base("The store of tokens cannot be asked at the moment.", cause)
    {
    }
}

/// <summary>The host's store, whose failures can be told from faults of the program.</summary>
internal sealed class CheckedTokenStore(ITokenStore store) : ITokenStore
{
    public Task<bool> TryAddAsync(StoredToken token, CancellationToken cancellationToken) =>
        AskAsync(() => store.TryAddAsync(token, cancellationToken), cancellationToken);

    public Task<StoredToken?> FindAsync(string prefix, CancellationToken cancellationToken) =>
        AskAsync(() => store.FindAsync(prefix, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<TokenInfo>> ListAsync(TokenFilter filter, CancellationToken cancellationToken) =>
        AskAsync(() => store.ListAsync(filter, cancellationToken), cancellationToken);

    public Task<RevokedToken?> RevokeAsync(string prefix, TokenRevocation revocation, CancellationToken cancellationToken) =>
        AskAsync(() => store.RevokeAsync(prefix, revocation, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<string>> RevokeAllAsync(
        TokenOwner owner, TokenRevocation revocation, CancellationToken cancellationToken) =>
        AskAsync(() => store.RevokeAllAsync(owner, revocation, cancellationToken), cancellationToken);

    public Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        AskAsync(() => store.RemoveEndedAsync(before, cancellationToken), cancellationToken);

    public Task NoteUsesAsync(IReadOnlyDictionary<string, DateTimeOffset> uses, CancellationToken cancellationToken) =>
        AskAsync(
            async () =>
            {
                await store.NoteUsesAsync(uses, cancellationToken).ConfigureAwait(false);
                return uses.Count;
            },
            cancellationToken);

    // Whatever it throws, its own timeouts too: which exceptions mean a broken connection differs from driver to driver.
    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new TokenStoreUnavailableException(exception);
        }
    }
}
