using GqlAuthTooling.Docs;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers.Tests.Docs;

/// <summary>What <c>tools/Docs</c> writes is committed, and leaves alone what is written by hand.</summary>
public sealed class DocsTests : IDisposable
{
    private const string Page = "docs/rules/GQLA901.md";

    private readonly string _root = Directory.CreateTempSubdirectory("gqlauth-docs-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void GeneratedParts_AreAsTheCodeSays() => Assert.Empty(DocsTool.Differences(RepositoryFiles.Root));

    [Fact]
    public void Run_RewritesFactsAndKeepsProse()
    {
        CopyDocs();
        Replace(Page, "| Severity | error |", "| Severity | warning |");
        Replace(Page, "Two members give", "Two classes give");

        Assert.Equal([Page + ": differs from the code"], DocsTool.Differences(_root).SkipLast(1));
        using var output = new StringWriter();
        Assert.Equal(0, DocsTool.Run(_root, isCheck: false, output, TextWriter.Null));

        Assert.Equal(Page + "\n", output.ToString());
        Assert.Equal(Original(Page).Replace("Two members give", "Two classes give", StringComparison.Ordinal), Text(Page));
        Assert.Empty(DocsTool.Differences(_root));
    }

    [Fact]
    public void Check_WritesNothing()
    {
        CopyDocs();
        Replace("README.md", "| [GQLA001]", "| [GQLA000]");
        var before = Text("README.md");

        Assert.Equal(1, DocsTool.Run(_root, isCheck: true, TextWriter.Null, TextWriter.Null));

        Assert.Equal(before, Text("README.md"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("None.\n\n", "")]
    [InlineData("The rule reads no options.\n\n", "")]
    [InlineData("- [`gqlauth_today`](../options.md): the day\n- [`gqlauth_x`](../options.md): more\n\n", "")]
    [InlineData("None for now, but one to come.\n\n", "None for now, but one to come.\n\n")]
    public void FactsByHand_AreTakenOver(string options, string kept)
    {
        CopyDocs();
        var original = Text(Page);
        File.WriteAllText(PathOf(Page), ByHand(original, options));

        DocsTool.Run(_root, isCheck: false, TextWriter.Null, TextWriter.Null);

        Assert.Equal(original.Replace("## Suppression", kept + "## Suppression", StringComparison.Ordinal), Text(Page));
    }

    [Fact]
    public void WindowsLineEnds_AreReplaced()
    {
        CopyDocs();
        var original = Text(Page);
        File.WriteAllText(PathOf(Page), original.Replace("\n", "\r\n", StringComparison.Ordinal));

        DocsTool.Run(_root, isCheck: false, TextWriter.Null, TextWriter.Null);

        Assert.Equal(original, Text(Page));
    }

    [Fact]
    public void MissingParts_AreNamed()
    {
        CopyDocs();
        File.Delete(PathOf(Page));
        Replace("docs/rules/README.md", "<!-- generated: rules -->", "");
        Replace("docs/rules/GQLA001.md", "## Options\n\n<!-- generated: options -->", "");

        Assert.Equal(
            [
                "docs/rules/GQLA001.md: the section '## Options' is missing; it belongs before '## Suppression'.",
                "docs/rules/GQLA901.md: write the page; it begins with '# GQLA901: …' and has the sections of the other pages.",
                "docs/rules/README.md: put '<!-- generated: rules -->' and '<!-- /generated -->' where the table belongs.",
            ],
            DocsTool.Differences(_root).SkipLast(1));
    }

    [Theory]
    [InlineData(Preset.Recommended)]
    [InlineData(Preset.Strict)]
    [InlineData(Preset.Adopt)]
    public void PresetFile_SaysWhatThePresetMeans(Preset preset)
    {
        using var file = new StringReader(Original($"docs/presets/{preset.NameOf()}.editorconfig"));
        var config = AnalyzerConfig.Parse(file.ReadToEnd(), "/project/.editorconfig");
        var severities = AnalyzerConfigSet.Create(new[] { config }).GetOptionsForSourcePath("/project/Queries.cs").TreeOptions;

        Assert.Equal(Rules.All.Length, severities.Count);
        Assert.All(Rules.All, rule => Assert.Equal(
            preset.SeverityOf(rule),
            severities[rule.Id] switch
            {
                ReportDiagnostic.Error => DiagnosticSeverity.Error,
                ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            }));
    }

    private static string Original(string path) => File.ReadAllText(RepositoryFiles.PathOf(path));

    /// <summary>A page as somebody writes it who doesn't know about the comments.</summary>
    private static string ByHand(string page, string written)
    {
        var facts = page.IndexOf("<!-- generated: facts -->\n", StringComparison.Ordinal);
        var cause = page.IndexOf("## Cause", StringComparison.Ordinal);
        var options = page.IndexOf("<!-- generated: options -->\n", StringComparison.Ordinal);
        var suppression = page.IndexOf("## Suppression", StringComparison.Ordinal);
        return page[..facts] + "| | |\n|---|---|\n| Id | GQLA901 |\n| Severity | error |\n\n" + page[cause..options] + written + page[suppression..];
    }

    private void CopyDocs()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("src", "Package", "build", "presets")))
            .Append(RepositoryFiles.PathOf("README.md")))
        {
            var copy = Path.Combine(_root, Path.GetRelativePath(RepositoryFiles.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    private void Replace(string path, string old, string with)
    {
        var text = Text(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(path), text.Replace(old, with, StringComparison.Ordinal));
    }

    private string Text(string path) => File.ReadAllText(PathOf(path));

    private string PathOf(string path) => Path.Combine(_root, path);
}
