using System.Text;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Sources;

public sealed class ProjectTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(".")]
    [InlineData("src")]
    [InlineData("src/Shop.csproj")]
    [InlineData("Shop.sln")]
    [InlineData("Shop.slnx")]
    [InlineData("src/Queries.cs")]
    [InlineData("src/sub")]
    public async Task Reads_Project_From_AnyPath(string path)
    {
        _tree.WithProject("src/Shop.csproj").Write("src/Queries.cs", Code.Undeclared);
        _tree.Write("src/sub/Mutations.cs", Code.Undeclared.Replace("Query", "Mutation", StringComparison.Ordinal).Replace("Queries", "Mutations", StringComparison.Ordinal)
            .Replace("public sealed record Order(int Id);", "", StringComparison.Ordinal).Replace("GetOrder", "MakeOrder", StringComparison.Ordinal));
        _tree.Write("Shop.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Shop", "src\Shop.csproj", "{DF8A6D3F-62D2-4A2B-9A3B-6A9C8C1F0001}"
            EndProject
            """);
        _tree.Write("Shop.slnx", "<Solution><Folder Name=\"/src/\"><Project Path=\"src/Shop.csproj\" /></Folder></Solution>");

        var outcome = await Tool.RunAsync(_tree, "check", path, "--format", "json");

        var found = outcome.Json().GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("id").GetString() == "GQLA001").Select(finding => finding.GetProperty("coordinate").GetString());
        string[] expected = path switch
        {
            "src/Queries.cs" => ["Query.order"],
            "src/sub" => ["Mutation.makeOrder"],
            _ => ["Query.order", "Mutation.makeOrder"],
        };
        Assert.Equal(expected, found);
        Assert.Equal("Shop", outcome.Json().GetProperty("findings")[0].GetProperty("project").GetString());
    }

    [Fact]
    public async Task RestoredAndUnrestored_AreEqual()
    {
        _tree.WithProject(content: "<ItemGroup><PackageReference Include=\"Some.Package\" Version=\"1.0.0\" /></ItemGroup>").Write("Queries.cs", """
            using GqlAuthTooling;
            using Some.Package;
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                public static Thing GetThing() => new();
                [RequiresPermission("Order:read")] public static Thing GetOther() => new();
            }
            """);
        var unrestored = await Tool.RunAsync(_tree, "check", ".");

        // Any assembly can stand for a package's.
        _tree.Write("packages/some.package/1.0.0/lib/net8.0/Some.Package.dll", await File.ReadAllBytesAsync(typeof(FactAttribute).Assembly.Location));
        _tree.Write("obj/project.assets.json", $$"""
            {
              "version": 3,
              "targets": { "net8.0": { "Some.Package/1.0.0": { "type": "package", "compile": { "lib/net8.0/Some.Package.dll": {}, "lib/net8.0/_._": {} } } } },
              "libraries": { "Some.Package/1.0.0": { "type": "package", "path": "some.package/1.0.0" } },
              "packageFolders": { {{System.Text.Json.JsonSerializer.Serialize(_tree.PathOf("packages") + Path.DirectorySeparatorChar)}}: {} }
            }
            """);
        var restored = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Findings, restored.ExitCode);
        Assert.Equal(unrestored, restored);
    }

    [Theory]
    [InlineData("{ \"targets\": ")]
    [InlineData("[]")]
    [InlineData("{ \"targets\": { \"net8.0\": { \"A/1\": { \"compile\": [] } } }, \"libraries\": { \"A/1\": { \"path\": \"a\", \"type\": \"package\" } }, \"packageFolders\": {} }")]
    public async Task BrokenAssetsFile_CountsAsUnrestored(string content)
    {
        _tree.WithProject().Write("Queries.cs", Code.Undeclared).Write("obj/project.assets.json", content);

        Assert.Equal(["GQLA001"], (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Ids());
    }

    [Fact]
    public async Task TypesOfReferencedProject_AreKnown()
    {
        _tree.WithProject("Api/Api.csproj", "<ItemGroup><ProjectReference Include=\"..\\Domain\\Domain.csproj\" /></ItemGroup>");
        _tree.WithProject("Domain/Domain.csproj").Write("Domain/Order.cs", "namespace Shop; public sealed record Order(int Id, string Note);");
        _tree.Write("Api/Queries.cs", Code.Protected.Replace("public sealed record Order(int Id);", "", StringComparison.Ordinal)
            .Replace("=> new(id)", "=> new(id, \"\")", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "check", "Api");

        Assert.Equal("No findings in 3 fields of 2 types\n", outcome.Output);
    }

    [Theory]
    [InlineData("[RequiresPermission(\"\")] public static int Add() => 1;")]
    [InlineData("public static int Add([RequiresPermission(\"\")] int a) => a;")]
    [InlineData("[RequiresPermission(\"\")] public static int Sum { get; }")]
    public async Task AttributeInProjectWithoutSchema_Reports(string member)
    {
        _tree.WithProject("Api/Api.csproj").Write("Api/Queries.cs", Code.Protected);
        _tree.WithProject("Lib/Lib.csproj").Write("Lib/Lib.cs", $"using GqlAuthTooling; public static class Lib {{ {member} }}");

        Assert.Contains("GQLA002", (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Ids());
    }

    [Fact]
    public async Task CircleOfReferences_IsCut()
    {
        _tree.WithProject("A/A.csproj", "<ItemGroup><ProjectReference Include=\"../B/B.csproj\" /></ItemGroup>").Write("A/Queries.cs", Code.Undeclared);
        _tree.WithProject("B/B.csproj", "<ItemGroup><ProjectReference Include=\"../A/A.csproj\" /></ItemGroup>").Write("B/Calculator.cs", Code.NoRoots);

        Assert.Equal(["GQLA001"], (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Ids());
    }

    [Fact]
    public async Task MissingReference_IsNoted()
    {
        _tree.WithProject(content: "<ItemGroup><ProjectReference Include=\"../gone/Gone.csproj\" /></ItemGroup>").Write("Queries.cs", Code.Protected);

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("Gone.csproj, which doesn't exist", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ItemGroup><PackageReference Include=\"xunit\" Version=\"2.9.3\" /></ItemGroup>", "")]
    [InlineData("<ItemGroup><PackageReference Include=\"NUnit\" Version=\"4.0.0\" /></ItemGroup>", "")]
    [InlineData("<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"17.0.0\" /></ItemGroup>", "")]
    [InlineData("", "<IsTestProject>true</IsTestProject>")]
    public async Task TestProject_IsLeftOut_UnlessAskedFor(string content, string properties)
    {
        _tree.WithProject("src/Shop.csproj").Write("src/Queries.cs", Code.Protected);
        _tree.WithProject("test/Shop.Spec.csproj", content, properties).Write("test/Queries.cs", Code.Undeclared);

        var without = await Tool.RunAsync(_tree, "check", ".");
        var with = await Tool.RunAsync(_tree, "check", ".", "--include-tests");
        var named = await Tool.RunAsync(_tree, "check", "test/Shop.Spec.csproj");

        Assert.Equal(ExitCodes.Clean, without.ExitCode);
        Assert.Contains("1 test project left out (--include-tests reads them): Shop.Spec", without.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Findings, ""), (with.ExitCode, with.Error));
        Assert.Equal(ExitCodes.Findings, named.ExitCode);
    }

    [Fact]
    public async Task TestProjectsOnly_SaysSo()
    {
        _tree.WithProject(properties: "<IsTestProject>true</IsTestProject>").Write("Queries.cs", Code.Undeclared);

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("--include-tests", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bin/Queries.cs")]
    [InlineData("obj/Queries.cs")]
    [InlineData("node_modules/Queries.cs")]
    [InlineData(".git/Queries.cs")]
    public async Task BuildOutput_IsLeftOut(string path)
    {
        _tree.Write(path, Code.Undeclared).Write("Queries.cs", Code.Protected);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Fact]
    public async Task CircleOfLinks_IsCut_AndLinkLeadingOutIsNotFollowed()
    {
        _tree.Write("in/Queries.cs", Code.Protected).Write("out/Other.cs", Code.Undeclared);
        Directory.CreateSymbolicLink(_tree.PathOf("in/circle"), _tree.PathOf("in"));
        Directory.CreateSymbolicLink(_tree.PathOf("in/out"), _tree.PathOf("out"));
        File.CreateSymbolicLink(_tree.PathOf("in/Link.cs"), _tree.PathOf("out/Other.cs"));

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", "in")).ExitCode);
    }

    [Fact]
    public async Task AnyEncoding_IsRead()
    {
        _tree.Write("A.cs", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Code.Undeclared)]);
        _tree.Write("B.cs", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Code.OneWarning.Replace("Queries", "B", StringComparison.Ordinal))]);
        _tree.Write("C.cs", [.. "// caf\u00e9\n"u8.ToArray().Where(b => b != 0xC3), .. Encoding.UTF8.GetBytes(
            Code.OneWarning.Replace("Queries", "C", StringComparison.Ordinal).Replace("GetVersion", "GetBuild", StringComparison.Ordinal))]);

        Assert.Equal(["GQLA001", "GQLA016", "GQLA016"], (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Ids());
    }

    [Fact]
    public async Task UnreadableFile_IsNoted()
    {
        _tree.Write("Queries.cs", Code.Protected).Write("Data.cs", [0, 0, 0, 0, 1, 2, 3]);

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("Data.cs holds binary data; it was not read", outcome.Error, StringComparison.Ordinal);
    }
}
