namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>A row of the table of tokens. Moments are seconds since 1970, which both databases compare alike.</summary>
internal sealed class TokenEntity
{
    public required string Prefix { get; set; }

    /// <summary>The number of its kind.</summary>
    public int Kind { get; set; }

    /// <summary>The id of the account that it belongs to.</summary>
    public string? Subject { get; set; }

    /// <summary>Who has asked for it instead of the customer.</summary>
    public string? Actor { get; set; }

    /// <summary>The id of that administrator's account.</summary>
    public string? ActorId { get; set; }

    /// <summary>The SHA-256 of the token's text.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The SHA-256 of the account's security stamp.</summary>
    public byte[]? Stamp { get; set; }

    public required string Description { get; set; }

    /// <summary>Grants, separated by blanks, which no grant has.</summary>
    public required string Permissions { get; set; }

    /// <summary>A JSON object of arrays.</summary>
    public required string Restrictions { get; set; }

    public required long IssuedAt { get; set; }

    public required string IssuedBy { get; set; }

    public required long ExpiresAt { get; set; }

    public long? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }

    public string? RevocationReason { get; set; }

    public long? LastUsedAt { get; set; }
}
