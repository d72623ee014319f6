using Microsoft.EntityFrameworkCore;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>The database of tokens. Its model names no type of a column, so one set of migrations serves all databases.</summary>
internal sealed class TokenDbContext(DbContextOptions<TokenDbContext> options) : DbContext(options)
{
    /// <summary>Its own, so that a host's migrations can be in the same database.</summary>
    public const string HistoryTable = "GqlAuthMigrations";

    public const string Table = "GqlAuthTokens";

    public const string CodesTable = "GqlAuthOneTimeCodes";

    public DbSet<TokenEntity> Tokens => Set<TokenEntity>();

    public DbSet<OneTimeCodeEntity> OneTimeCodes => Set<OneTimeCodeEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TokenEntity>(entity =>
        {
            entity.ToTable(Table);
            entity.HasKey(token => token.Prefix);
            entity.HasIndex(token => token.IssuedAt);
            entity.HasIndex(token => new { token.Kind, token.Subject });
            entity.HasIndex(token => token.ActorId);
        });
        modelBuilder.Entity<OneTimeCodeEntity>(entity =>
        {
            entity.ToTable(CodesTable);
            entity.HasKey(code => code.Account);
        });
    }
}
