using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Keeps tokens. When one of its writes has completed, no crash can undo it.</summary>
public interface ITokenStore
{
    /// <summary>Adds a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was added; not so when there is one of that prefix already.</returns>
    Task<bool> TryAddAsync(StoredToken token, CancellationToken cancellationToken);

    /// <summary>Finds a token by its whole prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token with what is committed at the time of the call, or <see langword="null"/>.</returns>
    Task<StoredToken?> FindAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Lists tokens, the last issued first; those of one second in an order that is always the same.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<TokenInfo>> ListAsync(TokenFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// Revokes a token for good. A token that is revoked already keeps its revocation; other servers that share the store learn
    /// of it by this.
    /// </summary>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="revocation">Who, when and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The token with the revocation that counts and whether it is this one, or <see langword="null"/> when there is no such token.
    /// </returns>
    Task<RevokedToken?> RevokeAsync(string prefix, TokenRevocation revocation, CancellationToken cancellationToken);

    /// <summary>
    /// Revokes all tokens of an account that are not revoked yet, in one piece: all of them or, when this fails, none. Of an
    /// administrator those, too, that he has asked for in customers' names (<see cref="TokenInfo.ActorId"/>). Those that ended more than a
    /// day before are passed over. Other servers that share the store learn of each.
    /// </summary>
    /// <param name="owner">Whose.</param>
    /// <param name="revocation">Who, when and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The prefixes of those that this call has revoked.</returns>
    Task<IReadOnlyList<string>> RevokeAllAsync(TokenOwner owner, TokenRevocation revocation, CancellationToken cancellationToken);

    /// <summary>Removes the tokens of accounts that ended before a moment; integration tokens stay for ever.</summary>
    /// <param name="before">The moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many.</returns>
    Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>
    /// Notes when tokens were last used. An older time never replaces a newer one, and a prefix that isn't there is passed over. It fails
    /// where nothing can be written: signing in asks so whether a token could be stored.
    /// </summary>
    /// <param name="uses">Prefixes and times.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task NoteUsesAsync(IReadOnlyDictionary<string, DateTimeOffset> uses, CancellationToken cancellationToken);
}

/// <summary>A token as it is stored.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Hash">The SHA-256 of its text.</param>
public sealed record StoredToken(TokenInfo Info, byte[] Hash)
{
    /// <summary>
    /// The SHA-256 of the security stamp that the account had when the token was issued; <see langword="null"/> for an integration
    /// token. When the account has another one, the token is no longer valid.
    /// </summary>
    public byte[]? Stamp { get; init; }
}

/// <summary>A token that is revoked.</summary>
/// <param name="Info">What is known of it, with its revocation.</param>
/// <param name="IsNew">Whether this call has revoked it; not so when it was revoked before.</param>
public sealed record RevokedToken(TokenInfo Info, bool IsNew);

/// <summary>Which tokens a list shall have; all that is given must hold.</summary>
public sealed record TokenFilter
{
    /// <summary>The most that one list has.</summary>
    public const int MaxCount = 500;

    /// <summary>The state that the tokens have at <see cref="At"/>; <see langword="null"/> for any.</summary>
    public TokenState? State { get; init; }

    /// <summary>The moment at which <see cref="State"/> is meant.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Their kind; <see langword="null"/> for any.</summary>
    public TokenKind? Kind { get; init; }

    /// <summary>The id of the account that they belong to; <see langword="null"/> for any.</summary>
    public string? Subject { get; init; }

    /// <summary>What a prefix begins with; <see langword="null"/> for any.</summary>
    public string? Prefix { get; init; }

    /// <summary>What a description has in it; <see langword="null"/> for anything. Letters of either case match at least in ASCII.</summary>
    public string? Text { get; init; }

    /// <summary>The token after which the list goes on, the last one of the list before.</summary>
    public TokenInfo? After { get; init; }

    /// <summary>How many tokens at most, from one to <see cref="MaxCount"/>.</summary>
    public int Count { get; init; } = MaxCount;
}
