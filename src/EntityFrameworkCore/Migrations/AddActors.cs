using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>The accounts of administrators who have asked for customers' tokens, so that the tokens end with theirs.</summary>
[DbContext(typeof(TokenDbContext))]
[Migration("20261122120000_AddActors")]
internal sealed class AddActors : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("ActorId", TokenDbContext.Table, nullable: true);
        migrationBuilder.CreateIndex("IX_GqlAuthTokens_ActorId", TokenDbContext.Table, "ActorId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_GqlAuthTokens_ActorId", TokenDbContext.Table);
        migrationBuilder.DropColumn("ActorId", TokenDbContext.Table);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => TokenDbContextModelSnapshot.Build(modelBuilder);
}
