namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>A row of the table of one-time codes: the last one that an account has used.</summary>
internal sealed class OneTimeCodeEntity
{
    public required string Account { get; set; }

    /// <summary>The step of time that the code belongs to.</summary>
    public required long Step { get; set; }
}
