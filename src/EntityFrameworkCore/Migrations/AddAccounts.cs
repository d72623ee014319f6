using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>Tokens of customers and administrators beside those of integrations, and the one-time codes of the latter.</summary>
[DbContext(typeof(TokenDbContext))]
[Migration("20261122000000_AddAccounts")]
internal sealed class AddAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // What is there is 0, an integration token.
        migrationBuilder.AddColumn<int>("Kind", TokenDbContext.Table, nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("Subject", TokenDbContext.Table, nullable: true);
        migrationBuilder.AddColumn<string>("Actor", TokenDbContext.Table, nullable: true);
        migrationBuilder.AddColumn<byte[]>("Stamp", TokenDbContext.Table, nullable: true);
        migrationBuilder.CreateIndex("IX_GqlAuthTokens_Kind_Subject", TokenDbContext.Table, ["Kind", "Subject"]);
        migrationBuilder.CreateTable(
            TokenDbContext.CodesTable,
            table => new { Account = table.Column<string>(nullable: false), Step = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_GqlAuthOneTimeCodes", code => code.Account));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(TokenDbContext.CodesTable);
        migrationBuilder.DropIndex("IX_GqlAuthTokens_Kind_Subject", TokenDbContext.Table);
        migrationBuilder.DropColumn("Stamp", TokenDbContext.Table);
        migrationBuilder.DropColumn("Actor", TokenDbContext.Table);
        migrationBuilder.DropColumn("Subject", TokenDbContext.Table);
        migrationBuilder.DropColumn("Kind", TokenDbContext.Table);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => TokenDbContextModelSnapshot.BuildAccounts(modelBuilder);
}
