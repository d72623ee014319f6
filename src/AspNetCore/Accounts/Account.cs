using System;
using System.Collections.Generic;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What the host knows of somebody who signs in.</summary>
public abstract record Account
{
    /// <summary>What names the account for ever, whatever becomes of its address: 200 characters at most.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// A text that changes whenever the password does, and whatever else shall end all sessions: the security stamp of ASP.NET Core
    /// Identity. A host that has none gives the hash of the password. Only its SHA-256 is kept.
    /// </summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Whether the account may not be used at the moment. It gets no token then, and its tokens don't count.</summary>
    public bool IsLocked { get; init; }

    /// <summary>
    /// The grants of its tokens, beside those of the options. What the account loses, its tokens lose within
    /// <see cref="GqlAuthTokenOptions.AccountCheckInterval"/>; what it gains, its next token has.
    /// </summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The id: what else is known of somebody can be personal.</summary>
    public sealed override string ToString() => Id;
}

/// <summary>What the host knows of a customer.</summary>
public sealed record CustomerAccount : Account
{
    /// <summary>
    /// Whether the customer has allowed administrators to act for them, in Adobe Commerce <c>allow_remote_shopping_assistance</c>.
    /// </summary>
    public bool AllowsRemoteShoppingAssistance { get; init; }
}

/// <summary>What the host knows of an administrator.</summary>
public sealed record AdminAccount : Account
{
    /// <summary>The name by which others know the administrator; it becomes the name of the identity.</summary>
    public required string Name { get; init; }

    /// <summary>The secret of the second factor; without one the administrator gets no token.</summary>
    public TotpSecret? TotpSecret { get; init; }
}
