using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Sources;

public sealed class WrongInputTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("map")]
    public async Task MissingPath_IsUnusable(string command)
    {
        var outcome = await Tool.RunAsync(_tree, command, "nowhere");

        AssertUnusable(outcome, "The path 'nowhere' doesn't exist", _tree.PathOf("nowhere"), "Check the spelling");
    }

    [Fact]
    public async Task NoPath_IsUnusable() => AssertUnusable(await Tool.RunAsync(_tree, "check"), "Required argument missing", "gqlauth check --help");

    [Fact]
    public async Task UnknownOption_IsUnusable() =>
        AssertUnusable(await Tool.RunAsync(_tree.Write("A.cs", Code.Protected), "check", ".", "--bogus"), "--bogus");

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--preset", "lenient")]
    [InlineData("--fail-on", "everything")]
    [InlineData("--today", "15.1.2026")]
    public async Task WrongValueOfOption_IsUnusable(string option, string value) =>
        AssertUnusable(await Tool.RunAsync(_tree.Write("A.cs", Code.Protected), "check", ".", option, value), value);

    [Fact]
    public async Task NoCommand_IsUnusable() => AssertUnusable(await Tool.RunAsync(_tree), "--help");

    [Fact]
    public async Task FileOfAnotherKind_IsUnusable()
    {
        _tree.Write("README.md", "# Shop");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "README.md"), "'README.md' is no C# file, project or solution", ".md", ".csproj");
    }

    [Fact]
    public async Task TextNamedAsCSharp_IsUnusable()
    {
        _tree.Write("Notes.cs", "Dear team,\nplease read this before Monday!\n");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "Notes.cs"), "is no C#", "line 2, column 1", "Pass a C# file");
    }

    [Fact]
    public async Task BinaryNamedAsCSharp_IsUnusable()
    {
        _tree.Write("Image.cs", [0x89, 0x50, 0, 0, 0, 0, 1, 2]);

        AssertUnusable(await Tool.RunAsync(_tree, "check", "Image.cs"), "holds binary data");
    }

    [Fact]
    public async Task CSharpWithErrors_IsRead()
    {
        _tree.Write("Queries.cs", Code.Undeclared.Replace("new(id);", "new(", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "check", "Queries.cs");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
    }

    [Fact]
    public async Task FolderWithoutCSharp_IsUnusable()
    {
        _tree.Write("docs/README.md", "# Shop");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "docs"), "holds no C#", _tree.PathOf("docs"));
    }

    [Fact]
    public async Task MalformedProject_IsUnusable()
    {
        _tree.Write("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup></Project>");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "Shop.csproj"), "not well-formed XML", _tree.PathOf("Shop.csproj"), "dotnet build");
    }

    [Fact]
    public async Task ProjectThatIsSomethingElse_IsUnusable()
    {
        _tree.Write("Shop.csproj", "<html />");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "."), "is no project file", "<html>");
    }

    [Theory]
    [InlineData("Shop.sln", "hello")]
    [InlineData("Shop.slnx", "<Project />")]
    public async Task SolutionThatIsSomethingElse_IsUnusable(string name, string content)
    {
        _tree.Write(name, content);

        AssertUnusable(await Tool.RunAsync(_tree, "check", name), "is no solution file", "dotnet new sln");
    }

    [Fact]
    public async Task MalformedXmlSolution_IsUnusable()
    {
        _tree.Write("Shop.slnx", "<Solution>");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "Shop.slnx"), "not well-formed XML");
    }

    [Fact]
    public async Task SolutionThatNamesMissingProject_IsUnusable()
    {
        _tree.Write("Shop.slnx", "<Solution><Project Path=\"src/Gone.csproj\" /></Solution>");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "Shop.slnx"), "src/Gone.csproj", "doesn't exist");
    }

    [Fact]
    public async Task SolutionWithoutCSharp_IsUnusable()
    {
        _tree.Write("Shop.slnx", "<Solution><Project Path=\"a.vbproj\" /></Solution>");

        AssertUnusable(await Tool.RunAsync(_tree, "check", "Shop.slnx"), "names no C# project");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("map")]
    public async Task NoRoots_SaysWhatItLookedFor(string command)
    {
        _tree.Write("Calculator.cs", Code.NoRoots);

        var outcome = await Tool.RunAsync(_tree, command, ".");

        AssertUnusable(
            outcome, "no GraphQL roots found; looked for [QueryType], [MutationType], [SubscriptionType]", "AddQueryType<T>()", "ObjectType<T>", "[GraphQLRoot");
    }

    [Fact]
    public async Task NoRootsInOneProjectOfSeveral_IsClean()
    {
        _tree.WithProject("Api/Api.csproj").Write("Api/Queries.cs", Code.Protected);
        _tree.WithProject("Lib/Lib.csproj").Write("Lib/Calculator.cs", Code.NoRoots);

        var outcome = await Tool.RunAsync(_tree, "check", "Lib", "Api");

        Assert.Equal((ExitCodes.Clean, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task ExternalEntityInProject_IsNotRead()
    {
        _tree.Write("secret.txt", "TopSecret");
        _tree.Write("Shop.csproj", $"""
            <!DOCTYPE Project [<!ENTITY x SYSTEM "file://{_tree.PathOf("secret.txt")}">]>
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><AssemblyName>&x;</AssemblyName></PropertyGroup></Project>
            """);

        var outcome = await Tool.RunAsync(_tree, "check", "Shop.csproj");

        AssertUnusable(outcome, "not well-formed XML");
        Assert.DoesNotContain("TopSecret", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPresetOfProject_IsUnusable()
    {
        _tree.WithProject(properties: "<GqlAuthPreset>lax</GqlAuthPreset>").Write("Queries.cs", Code.Protected);

        AssertUnusable(await Tool.RunAsync(_tree, "check", "."), "GqlAuthPreset", "'lax'");
    }

    [Fact]
    public async Task EscapeSequenceInMessage_DoesNotReachTerminal()
    {
        var outcome = await Tool.RunAsync(_tree, "check", "a\u001b[31mb");

        Assert.DoesNotContain('\u001b', outcome.Error);
    }

    private static void AssertUnusable(Outcome outcome, params string[] parts)
    {
        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Equal(string.Empty, outcome.Output);
        Assert.All(parts, part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal));
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
    }
}
