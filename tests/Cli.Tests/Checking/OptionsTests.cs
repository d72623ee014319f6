using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Checking;

/// <summary>The command line takes options from where a build takes them.</summary>
public sealed class OptionsTests : IDisposable
{
    private const string Shop = """
        using System.Collections.Generic;
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            public static int GetNumber() => 1;
        }

        [GraphQLRoot(OperationKind.Mutation)]
        public static class Mutations
        {
            [RequiresPermission("Order:write")]
            [Deprecated("Use abort", RemovalDate = "2026-01-15")]
            public static CancelPayload Cancel(int id) => new();
        }

        public sealed class CancelPayload
        {
            public IReadOnlyList<UserError> Errors { get; } = [];
            public IReadOnlyList<UserWarning> UserWarnings { get; } = [];
        }
        """;

    private readonly TempTree _tree = new();

    [Theory]
    [InlineData("", "GQLA001 GQLA101 GQLA201")]
    [InlineData("<GqlAuthIgnoredRoots>query</GqlAuthIgnoredRoots>", "GQLA101 GQLA201")]
    [InlineData("<GqlAuthIgnoredRoots>subscription;Query</GqlAuthIgnoredRoots>", "GQLA101 GQLA201")]
    [InlineData("<GqlAuthErrorsField>errors</GqlAuthErrorsField>", "GQLA001 GQLA201")]
    [InlineData("<GqlAuthToday>2026-01-14</GqlAuthToday>", "GQLA001 GQLA101")]
    [InlineData("<GqlAuthToday>15.1.2026</GqlAuthToday>", "GQLA001 GQLA101 GQLA201 GQLA903")]
    [InlineData("<GqlAuthIgnoredRoots>Qurey</GqlAuthIgnoredRoots>", "GQLA001 GQLA101 GQLA201 GQLA903")]
    public async Task Property_Counts(string properties, string expected)
    {
        _tree.WithProject(properties: properties).Write("Shop.cs", Shop);
        Assert.Equal(expected, await IdsAsync("."));
    }

    [Theory]
    [InlineData("gqlauth_ignored_roots = query", "GQLA101 GQLA201")]
    [InlineData("gqlauth_errors_field = errors", "GQLA001 GQLA201")]
    [InlineData("gqlauth_today = 2026-01-14", "GQLA001 GQLA101")]
    [InlineData("gqlauth_today = soon", "GQLA001 GQLA101 GQLA201 GQLA903")]
    [InlineData("gqlauth_ignored_root = query", "GQLA001 GQLA101 GQLA201 GQLA903")]
    public async Task EditorConfig_Counts(string line, string expected)
    {
        _tree.WithProject().Write("Shop.cs", Shop).Write(".editorconfig", "root = true\n[*.cs]\n" + line + "\n");
        Assert.Equal(expected, await IdsAsync("."));
    }

    [Fact]
    public async Task DirectoryBuildProps_Counts()
    {
        _tree.WithProject("Shop/Shop.csproj").Write("Shop/Shop.cs", Shop).Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><GqlAuthErrorsField>errors</GqlAuthErrorsField></PropertyGroup></Project>");
        Assert.Equal("GQLA001 GQLA201", await IdsAsync("."));
    }

    [Fact]
    public async Task Today_OfTheCommandLine_WinsOverEverything()
    {
        _tree.WithProject(properties: "<GqlAuthToday>2026-01-16</GqlAuthToday>").Write("Shop.cs", Shop)
            .Write(".editorconfig", "root = true\n[*.cs]\ngqlauth_today = 2026-01-15\n");
        Assert.Equal("GQLA001 GQLA101", await IdsAsync(".", "--today", "2026-01-14"));
    }

    [Fact]
    public async Task WrongProperty_IsAWarningAtTheProject()
    {
        _tree.WithProject(properties: "<GqlAuthToday>soon</GqlAuthToday>").Write("Queries.cs", Code.Protected).Write("More.cs", Code.NoRoots);
        var outcome = await Tool.RunAsync(_tree, "check", ".", "--format", "json");
        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        var finding = Assert.Single(outcome.Json().GetProperty("findings").EnumerateArray());
        Assert.Equal("Shop.csproj", finding.GetProperty("path").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
    }

    [Fact]
    public async Task PresetOfTheCommandLine_WinsOverAWrongOneOfTheProject()
    {
        _tree.WithProject(properties: "<GqlAuthPreset>strickt</GqlAuthPreset>").Write("Queries.cs", Code.OneWarning);
        var outcome = await Tool.RunAsync(_tree, "check", ".", "--format", "json", "--preset", "adopt");
        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal(["GQLA903", "GQLA016"], outcome.Ids().OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Map_RecordsTheListsByTheNamesOfTheProject()
    {
        _tree.WithProject(properties: "<GqlAuthErrorsField>errors</GqlAuthErrorsField>").Write("Shop.cs", Shop);
        var outcome = await Tool.RunAsync(_tree, "map", ".", "--format", "json");
        var cancel = outcome.Json().GetProperty("types").EnumerateArray().SelectMany(type => type.GetProperty("fields").EnumerateArray())
            .Single(field => field.GetProperty("coordinate").GetString() == "Mutation.cancel");
        Assert.True(cancel.GetProperty("payload").GetProperty("userErrors").GetBoolean());
    }

    public void Dispose() => _tree.Dispose();

    private async Task<string> IdsAsync(params string[] args)
    {
        var outcome = await Tool.RunAsync(_tree, ["check", "--format", "json", .. args]);
        Assert.Equal("", outcome.Error);
        return string.Join(' ', outcome.Ids().Order(StringComparer.Ordinal));
    }
}
