using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>What the tables are after all migrations. A test compares it with the model, on both databases.</summary>
[DbContext(typeof(TokenDbContext))]
internal sealed class TokenDbContextModelSnapshot : ModelSnapshot
{
    internal static void Build(ModelBuilder modelBuilder)
    {
        BuildAccounts(modelBuilder);
        modelBuilder.Entity(typeof(TokenEntity).FullName!, entity =>
        {
            entity.Property<string>("ActorId");
            entity.HasIndex("ActorId");
        });
    }

    /// <summary>What they are after the second migration.</summary>
    internal static void BuildAccounts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity(typeof(TokenEntity).FullName!, entity =>
        {
            entity.Property<string>("Prefix");
            entity.Property<int>("Kind");
            entity.Property<string>("Subject");
            entity.Property<string>("Actor");
            entity.Property<byte[]>("Hash").IsRequired();
            entity.Property<byte[]>("Stamp");
            entity.Property<string>("Description").IsRequired();
            entity.Property<string>("Permissions").IsRequired();
            entity.Property<string>("Restrictions").IsRequired();
            entity.Property<long>("IssuedAt");
            entity.Property<string>("IssuedBy").IsRequired();
            entity.Property<long>("ExpiresAt");
            entity.Property<long?>("RevokedAt");
            entity.Property<string>("RevokedBy");
            entity.Property<string>("RevocationReason");
            entity.Property<long?>("LastUsedAt");
            entity.HasKey("Prefix");
            entity.HasIndex("IssuedAt");
            entity.HasIndex("Kind", "Subject");
            entity.ToTable(TokenDbContext.Table);
        });
        modelBuilder.Entity(typeof(OneTimeCodeEntity).FullName!, entity =>
        {
            entity.Property<string>("Account");
            entity.Property<long>("Step");
            entity.HasKey("Account");
            entity.ToTable(TokenDbContext.CodesTable);
        });
    }

    /// <summary>What they are after the first migration.</summary>
    internal static void BuildFirst(ModelBuilder modelBuilder) => modelBuilder.Entity(typeof(TokenEntity).FullName!, entity =>
    {
        entity.Property<string>("Prefix");
        entity.Property<byte[]>("Hash").IsRequired();
        entity.Property<string>("Description").IsRequired();
        entity.Property<string>("Permissions").IsRequired();
        entity.Property<string>("Restrictions").IsRequired();
        entity.Property<long>("IssuedAt");
        entity.Property<string>("IssuedBy").IsRequired();
        entity.Property<long>("ExpiresAt");
        entity.Property<long?>("RevokedAt");
        entity.Property<string>("RevokedBy");
        entity.Property<string>("RevocationReason");
        entity.Property<long?>("LastUsedAt");
        entity.HasKey("Prefix");
        entity.HasIndex("IssuedAt");
        entity.ToTable(TokenDbContext.Table);
    });

    protected override void BuildModel(ModelBuilder modelBuilder) => Build(modelBuilder);
}
