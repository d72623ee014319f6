using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers.Tests;

public class PresetsTests
{
    [Fact]
    public void Recommended_IsAsThePagesSay() =>
        Assert.All(Rules.All, rule => Assert.Equal(rule.DefaultSeverity, Preset.Recommended.SeverityOf(rule)));

    [Fact]
    public void Strict_MakesEveryWarningAnError() => Assert.All(
        Rules.All.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning && rule.Category != RuleCategories.Engine),
        rule => Assert.Equal(DiagnosticSeverity.Error, Preset.Strict.SeverityOf(rule)));

    [Fact]
    public void Strict_LeavesEngineWarnings()
    {
        var engine = new DiagnosticDescriptor("X", "x", "x", RuleCategories.Engine, DiagnosticSeverity.Warning, true);
        var suggestion = new DiagnosticDescriptor("X", "x", "x", RuleCategories.Authorization, DiagnosticSeverity.Info, true);
        Assert.Equal(DiagnosticSeverity.Warning, Preset.Strict.SeverityOf(engine));
        Assert.Equal(DiagnosticSeverity.Info, Preset.Strict.SeverityOf(suggestion));
    }

    [Fact]
    public void Adopt_OnlySuggests_ButHoldsTheApprovedSurface() =>
        Assert.All(Rules.All, rule => Assert.Equal(
            rule.Category == RuleCategories.Surface ? rule.DefaultSeverity : DiagnosticSeverity.Info, Preset.Adopt.SeverityOf(rule)));

    [Theory]
    [InlineData("recommended", true, Preset.Recommended)]
    [InlineData("Strict", true, Preset.Strict)]
    [InlineData("adopt", true, Preset.Adopt)]
    [InlineData("1", false, Preset.Recommended)]
    [InlineData(null, false, Preset.Recommended)]
    public void Name_IsRead(string? name, bool isOne, Preset expected)
    {
        Assert.Equal(isOne, Presets.TryParse(name, out var preset));
        Assert.Equal(expected, preset);
    }
}
