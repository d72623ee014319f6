namespace GqlAuthTooling.Integration.Tests;

/// <summary>Only missing packages of the engine excuse; everything else is a failure.</summary>
public sealed class RestoreFailureTests
{
    /// <summary>The excuse names the package and its version.</summary>
    [Theory]
    [InlineData("/x/Server.csproj : error NU1101: Unable to find package HotChocolate.AspNetCore. No packages exist with this id in source(s): nuget.org [/x/y.sln]")]
    [InlineData("/x/Server.csproj : error NU1102: Unable to find package HotChocolate.AspNetCore with version (>= 15.1.3)\n  - Found 2 version(s) in nuget.org")]
    public void MissingEnginePackage_IsExcused(string output) =>
        Assert.Equal(
            $"SKIPPED integration/HotChocolate: HotChocolate.AspNetCore {IntegrationSolution.VersionOf("HotChocolate.AspNetCore")} is not available from this machine's NuGet sources",
            RestoreFailure.Excuse(output));

    /// <summary>Other packages, other errors, and an error beside a missing engine package are no excuse.</summary>
    [Theory]
    [InlineData("/x/Tests.csproj : error NU1101: Unable to find package xunit. No packages exist with this id in source(s): nuget.org")]
    [InlineData("/x/Tests.csproj : error NU1301: Unable to load the service index for source https://example.com/index.json.")]
    [InlineData("/x/Server.csproj : error NU1101: Unable to find package HotChocolate.Data. No\n/x/Server.csproj : error NU1605: Detected package downgrade")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.")]
    [InlineData("")]
    public void OtherFailure_IsNotExcused(string output) => Assert.Null(RestoreFailure.Excuse(output));
}
