using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>The approved surfaces of the samples: one that holds, and one that a team lost sight of in three places.</summary>
public sealed class ApprovedSurfaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gqlauth-approved-").FullName;

    [Fact]
    public async Task TheProtectedShop_IsAsApproved() =>
        ReviewedText.Matches("samples/Storefront/PermissionMap.approved.txt", await ApprovedAsync("samples/Storefront"));

    [Fact]
    public async Task TheProtectedShop_IsApprovedAsCompiledIn()
    {
        var approved = ApprovedSurface.Read(
            Microsoft.CodeAnalysis.Text.SourceText.From(await ApprovedAsync("samples/Storefront"))).Lines
            .ToDictionary(line => line.Coordinate, line => line.Access.Text, StringComparer.Ordinal);

        Assert.All(CompiledMap.Storefront.Fields, field => Assert.Equal(
            AccessText.Of(field.Access, field.Effective, field.Delegated), approved.GetValueOrDefault(field.Coordinate, "inherited")));
        Assert.All(CompiledMap.Storefront.Arguments, argument => Assert.Equal(
            argument.Requirement.Text, approved.GetValueOrDefault(argument.Coordinate)));
    }

    [Fact]
    public async Task TheUnprotectedShop_DiffersInThreePlaces() => ReviewedText.Matches(
        "samples/Storefront.Unprotected/PermissionMap.approved.txt",
        (await ApprovedAsync("samples/Storefront.Unprotected"))
            .Replace("Query.displays:", "Query.discounts: Discount:read\nQuery.displays:", StringComparison.Ordinal)
            .Replace("Query.orders: Order:read\n", "Query.orders: Customer:read & Order:read\n", StringComparison.Ordinal)
            .Replace("Query.storeName: public\n", string.Empty, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> ApprovedAsync(string project)
    {
        var file = Path.Combine(_folder, "approved.txt");
        var (exitCode, _, notes) = await CommandLine.RunAsync("map", project, "--approve", "--approved", file);
        Assert.True(exitCode == 0, notes);
        return await File.ReadAllTextAsync(file);
    }
}
