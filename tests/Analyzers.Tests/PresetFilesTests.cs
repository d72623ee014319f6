using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Analyzers.Tests;

public class PresetFilesTests
{
    public static TheoryData<Preset> WithFile => new(Presets.All.Where(PresetFiles.Has));

    // GQLAUTH_ACCEPT=1 writes the files, for whoever has added a rule.
    [Theory]
    [MemberData(nameof(WithFile))]
    public void File_HoldsThePresetsText(Preset preset)
    {
        var path = RepositoryFiles.PathOf("src", "Package", "build", "presets", PresetFiles.NameOf(preset));
        if (Environment.GetEnvironmentVariable("GQLAUTH_ACCEPT") == "1")
        {
            File.WriteAllText(path, PresetFiles.Text(preset));
        }

        Assert.Equal(PresetFiles.Text(preset), File.ReadAllText(path));
    }

    [Theory]
    [InlineData(Preset.Recommended)]
    [InlineData(Preset.Strict)]
    [InlineData(Preset.Adopt)]
    public void Text_GivesEveryRuleItsSeverity(Preset preset)
    {
        var severities = Severities(PresetFiles.Text(preset));
        Assert.All(Rules.All, rule => Assert.Equal(
            preset.SeverityOf(rule), severities.TryGetValue(rule.Id, out var written) ? written : rule.DefaultSeverity));
    }

    [Fact]
    public void Text_GivesWayToAnyOtherGlobalConfiguration()
    {
        var severities = Severities(PresetFiles.Text(Preset.Strict), "is_global = true\ndotnet_diagnostic.GQLA101.severity = suggestion\n");
        Assert.Equal(DiagnosticSeverity.Info, severities["GQLA101"]);
        Assert.Equal(DiagnosticSeverity.Error, severities["GQLA102"]);
    }

    private static Dictionary<string, DiagnosticSeverity> Severities(params string[] texts)
    {
        var configs = AnalyzerConfigSet.Create(
            texts.Select((text, index) => AnalyzerConfig.Parse(SourceText.From(text), $"/{index}.globalconfig")).ToList(), out var problems);
        Assert.Empty(problems);
        return configs.GlobalConfigOptions.TreeOptions.ToDictionary(
            pair => pair.Key,
            pair => pair.Value switch
            {
                ReportDiagnostic.Error => DiagnosticSeverity.Error,
                ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            },
            StringComparer.OrdinalIgnoreCase);
    }
}
