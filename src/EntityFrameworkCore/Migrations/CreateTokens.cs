using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>The first migration. It names no type of a column: each database takes its own.</summary>
[DbContext(typeof(TokenDbContext))]
[Migration("20260301000000_CreateTokens")]
internal sealed class CreateTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            TokenDbContext.Table,
            table => new
            {
                Prefix = table.Column<string>(nullable: false),
                Hash = table.Column<byte[]>(nullable: false),
                Description = table.Column<string>(nullable: false),
                Permissions = table.Column<string>(nullable: false),
                Restrictions = table.Column<string>(nullable: false),
                IssuedAt = table.Column<long>(nullable: false),
                IssuedBy = table.Column<string>(nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
                RevokedAt = table.Column<long>(nullable: true),
                RevokedBy = table.Column<string>(nullable: true),
                RevocationReason = table.Column<string>(nullable: true),
                LastUsedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_GqlAuthTokens", token => token.Prefix));
        migrationBuilder.CreateIndex("IX_GqlAuthTokens_IssuedAt", TokenDbContext.Table, "IssuedAt");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(TokenDbContext.Table);

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => TokenDbContextModelSnapshot.BuildFirst(modelBuilder);
}
