using GqlAuthTooling.Cli.Sources.Projects;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Sources;

public sealed class CompileItemsTests : IDisposable
{
    private readonly TempTree _tree = new();

    public CompileItemsTests()
    {
        foreach (var file in new[] { "src/A.cs", "src/B.cs", "src/sub/C.cs", "src/sub/D.g.cs", "shared/S.cs", "src/obj/O.cs" })
        {
            _tree.Write(file, "");
        }
    }

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("", "", "A B C D.g")]
    [InlineData("<Compile Remove=\"sub/**\" />", "", "A B")]
    [InlineData("<Compile Remove=\"sub\\**\\*.cs;B.cs\" />", "", "A")]
    [InlineData("<Compile Remove=\"**/*.g.cs\" />", "", "A B C")]
    [InlineData("<Compile Remove=\"?.cs\" />", "", "C D.g")]
    [InlineData("<Compile Include=\"../shared/**/*.cs\" Link=\"%(Filename)\" />", "", "A B C D.g S")]
    [InlineData("<Compile Include=\"..\\shared\\S.cs\" />", "", "A B C D.g S")]
    [InlineData("<Compile Remove=\"@(Compile)\" />", "", "A B C D.g")]
    [InlineData("<Compile Remove=\"*.cs\" /><Compile Include=\"B.cs\" />", "", "B C D.g")]
    [InlineData("<Compile Include=\"**/*.cs\" Exclude=\"sub/**\" />", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>", "A B")]
    [InlineData("", "<EnableDefaultItems>false</EnableDefaultItems>", "")]
    [InlineData("", "<DefaultItemExcludes>$(DefaultItemExcludes);sub/**</DefaultItemExcludes>", "A B")]
    [InlineData("<Compile Remove=\"$(Old)/**\" />", "<Old>sub</Old>", "A B")]
    [InlineData("<Compile Remove=\"B.cs\" Condition=\"'$(TargetFramework)' == 'net8.0'\" />", "", "A C D.g")]
    [InlineData("<Compile Remove=\"B.cs\" Condition=\"'$(TargetFramework)' != 'net8.0' Or !Exists('A.cs')\" />", "", "A B C D.g")]
    [InlineData("<Compile Remove=\"B.cs\" Condition=\"$([System.Environment]::Is64BitProcess)\" />", "", "A B C D.g")]
    public void Reads_Files_From_Project(string items, string properties, string expected)
    {
        _tree.WithProject("src/Shop.csproj", $"<ItemGroup>{items}</ItemGroup>", properties);

        var project = ProjectFile.Read(_tree.PathOf("src/Shop.csproj"));

        Assert.Equal(expected, string.Join(' ', project.Files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Reads_Files_From_OldProject()
    {
        _tree.Write("src/Shop.csproj", """
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003" ToolsVersion="15.0">
              <ItemGroup><Compile Include="A.cs" /><Compile Include="sub\C.cs" /></ItemGroup>
            </Project>
            """);

        Assert.Equal(["A.cs", "C.cs"], ProjectFile.Read(_tree.PathOf("src/Shop.csproj")).Files.Select(Path.GetFileName));
    }

    [Fact]
    public void Reads_Properties_From_BuildFilesAbove()
    {
        _tree.Write("Directory.Build.props", "<Project><PropertyGroup><RootNamespace>Top.$(MSBuildProjectName)</RootNamespace><Nullable>enable</Nullable></PropertyGroup></Project>");
        _tree.Write("src/Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
              <PropertyGroup><Nullable>warnings</Nullable></PropertyGroup>
              <ItemGroup Condition="$(MSBuildProjectName.EndsWith('.Tests'))"><PackageReference Include="xunit" /></ItemGroup>
            </Project>
            """);
        _tree.WithProject("src/Shop.csproj").WithProject("src/Shop.Tests.csproj");

        var project = ProjectFile.Read(_tree.PathOf("src/Shop.csproj"));

        Assert.Equal("Top.Shop", project.RootNamespace);
        Assert.Equal("warnings", project.Properties["Nullable"]);
        Assert.False(project.IsTestProject);
        Assert.True(ProjectFile.Read(_tree.PathOf("src/Shop.Tests.csproj")).IsTestProject);
    }

    [Fact]
    public void Reads_Properties_From_ImportThatImportsItself()
    {
        _tree.Write("src/A.props", "<Project><Import Project=\"A.props\" /><PropertyGroup><Nullable>enable</Nullable></PropertyGroup></Project>");
        _tree.WithProject("src/Shop.csproj", "<Import Project=\"A.props\" />");

        Assert.Equal("enable", ProjectFile.Read(_tree.PathOf("src/Shop.csproj")).Properties["Nullable"]);
    }

    [Theory]
    [InlineData("net6.0;net8.0", "net8.0", "NET8_0_OR_GREATER")]
    [InlineData("net10.0;net8.0;netstandard2.0", "net10.0", "NET10_0")]
    [InlineData("netstandard2.0;net472", "netstandard2.0", "NETSTANDARD2_0_OR_GREATER")]
    [InlineData("net48;net472", "net48", "NET472_OR_GREATER")]
    [InlineData("net8.0-windows;net8.0", "net8.0", "NETCOREAPP3_1_OR_GREATER")]
    public void Reads_NewestTarget_From_Project(string targets, string newest, string symbol)
    {
        _tree.Write("src/Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>{targets}</TargetFrameworks><DefineConstants>$(DefineConstants);MINE</DefineConstants></PropertyGroup>
            </Project>
            """);

        var project = ProjectFile.Read(_tree.PathOf("src/Shop.csproj"));

        Assert.Equal(newest, project.Target?.Moniker);
        Assert.Contains(symbol, project.Symbols());
        Assert.Contains("MINE", project.Symbols());
        Assert.Contains("DEBUG", project.Symbols());
    }
}
