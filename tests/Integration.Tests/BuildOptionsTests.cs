using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>Presets and options in a real build: small projects that import what the package will ship, built by one process.</summary>
[Collection(DotnetProcess.OneAtATime)]
public sealed partial class BuildOptionsTests : IDisposable
{
    private const string Queries = """
        using System.Collections.Generic;
        using GqlAuthTooling;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            public static int GetNumber() => 1;

            [PublicAccess("")]
            public static int GetVersion() => 1;
        }
        """;

    private const string Mutations = """
        using System.Collections.Generic;
        using GqlAuthTooling;

        [GraphQLRoot(OperationKind.Mutation)]
        public static class Mutations
        {
            [RequiresPermission("Order:write")]
            public static CancelPayload Cancel(int id) => new();
        }

        public sealed class CancelPayload
        {
            public IReadOnlyList<UserError> Errors { get; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; } = [];
        }
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "gqlauth-" + Path.GetRandomFileName());

    /// <summary>Each project gives the findings that its preset and its options ask for.</summary>
    [Fact]
    public async Task PresetsAndOptions_DecideWhatABuildReports()
    {
        Write("Strict", "<GqlAuthPreset>Strict</GqlAuthPreset>", "dotnet_diagnostic.GQLA101.severity = suggestion");
        Write("Adopt", "<GqlAuthPreset>adopt</GqlAuthPreset>", "dotnet_diagnostic.GQLA016.severity = warning");
        Write("Property", "<GqlAuthIgnoredRoots>subscription;query</GqlAuthIgnoredRoots><GqlAuthErrorsField>errors</GqlAuthErrorsField>", "");
        Write("EditorConfig", "", "gqlauth_ignored_roots = subscription, query\ngqlauth_errors_field = errors\ngqlauth_today = soon");
        Write("WrongProperty", "<GqlAuthToday>soon</GqlAuthToday>", "");
        Write("WrongPreset", "<GqlAuthPreset>strickt</GqlAuthPreset>", "");

        var found = await BuildAsync();

        Assert.Equal(["error GQLA001", "error GQLA016"], found["Strict"]);
        Assert.Equal(["warning GQLA016"], found["Adopt"]);
        Assert.Equal(["warning GQLA016"], found["Property"]);
        Assert.Equal(["warning GQLA016", "warning GQLA903"], found["EditorConfig"]);
        Assert.Equal(["error GQLA001", "warning GQLA016", "warning GQLA101", "warning GQLA903"], found["WrongProperty"]);
        Assert.Equal(["error GQLA903"], found["WrongPreset"]);
    }

    /// <summary>The compiler overwrites a log of the same name, and findings would be lost.</summary>
    [Fact]
    public async Task ProjectsOfOneName_HaveALogEach()
    {
        var props = Path.Combine(IntegrationSolution.Repository, "build", "GqlAuthTooling.ProjectReference.props");
        var logs = new List<string>();
        foreach (var folder in new[] { "One", "Two" })
        {
            var project = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName, "Shop.csproj");
            File.WriteAllText(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <GqlAuthSarifFolder>logs</GqlAuthSarifFolder>
                  </PropertyGroup>
                  <Import Project="{props}" />
                </Project>
                """);
            logs.Add((await DotnetProcess.RunAsync("msbuild", project, "-nologo", "-getProperty:ErrorLog")).Output.Trim());
        }

        Assert.All(logs, log => Assert.Matches(@"[/\\]logs[/\\]Shop\.net10\.0\.[0-9a-f]{8}\.sarif,version=2\.1$", log));
        Assert.NotEqual(logs[0], logs[1]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Write(string project, string properties, string editorConfig)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, project)).FullName;
        var props = Path.Combine(IntegrationSolution.Repository, "build", "GqlAuthTooling.ProjectReference.props");
        File.WriteAllText(Path.Combine(folder, "Queries.cs"), Queries);
        File.WriteAllText(Path.Combine(folder, "Mutations.cs"), Mutations);
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n\n[*.cs]\n" + editorConfig + "\n");

        //// The properties come after the import, as they do in a project that has the package.
        File.WriteAllText(Path.Combine(folder, project + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="{props}" />
              <PropertyGroup>{properties}</PropertyGroup>
            </Project>
            """);
    }

    private async Task<Dictionary<string, string[]>> BuildAsync()
    {
        //// The rules are built already, and a compiler server may still hold those of an earlier build.
        File.WriteAllText(Path.Combine(_folder, "All.proj"), $"""
            <Project DefaultTargets="All">
              <ItemGroup><Case Include="*/*.csproj" /></ItemGroup>
              <Target Name="All">
                <MSBuild Projects="@(Case)" Targets="Restore" Properties="MSBuildRestoreSessionId=1;Configuration={IntegrationSolution.Configuration}" />
                <MSBuild Projects="@(Case)" Targets="Build" ContinueOnError="true"
                         Properties="Configuration={IntegrationSolution.Configuration};BuildProjectReferences=false;UseSharedCompilation=false" />
              </Target>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_folder, "Directory.Packages.props"), "<Project />");
        var run = await DotnetProcess.RunAsync(
            "msbuild", Path.Combine(_folder, "All.proj"), "-nologo", "-verbosity:minimal", "-tl:off", "-clp:NoSummary");

        //// Whatever else goes wrong would make an empty list look like a clean project.
        Assert.All(
            Diagnostic().Matches(run.Output),
            match => Assert.True(match.Groups["id"].Value.StartsWith("GQLA", StringComparison.Ordinal), run.Output));
        var findings = Diagnostic().Matches(run.Output).ToLookup(
            match => match.Groups["project"].Value,
            match => match.Groups["severity"].Value + " " + match.Groups["id"].Value,
            StringComparer.Ordinal);
        var projects = Directory.EnumerateDirectories(_folder).Select(folder => Path.GetFileName(folder)!).ToList();
        Assert.All(projects, project => Assert.True(
            findings[project].Any(finding => finding.StartsWith("error", StringComparison.Ordinal))
            != File.Exists(Path.Combine(_folder, project, "bin", IntegrationSolution.Configuration, "net10.0", project + ".dll")),
            run.Output));
        return projects.ToDictionary(
            project => project,
            project => findings[project].OrderBy(finding => finding.Split(' ')[1], StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@": (?<severity>error|warning) (?<id>[A-Z]+\d+): .*\[.*[/\\](?<project>\w+)\.csproj\]")]
    private static partial Regex Diagnostic();
}
