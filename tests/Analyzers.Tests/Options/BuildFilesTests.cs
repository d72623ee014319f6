using System.Xml.Linq;

namespace GqlAuthTooling.Analyzers.Tests;

public class BuildFilesTests
{
    [Fact]
    public void Props_ShowEveryPropertyToTheCompiler() => Assert.Equal(
        RuleOptions.All.SelectMany(option => new[] { option.Property, option.DefaultProperty }).OfType<string>()
            .Append(Presets.Property).Append("GqlAuthAdapter").Order(StringComparer.Ordinal),
        Elements("GqlAuthTooling.props", "CompilerVisibleProperty").Select(item => item.Attribute("Include")!.Value));

    [Fact]
    public void Props_HoldAFileForEachPresetThatNeedsOne() => Assert.Equal(
        Presets.All.Where(PresetFiles.Has).Select(PresetFiles.NameOf),
        Elements("GqlAuthTooling.props", "EditorConfigFiles").Select(item => Path.GetFileName(item.Attribute("Include")!.Value)
            .Replace("$(MSBuildThisFileDirectory)presets/", string.Empty, StringComparison.Ordinal)));

    [Fact]
    public void Targets_WriteEveryOptionOnOneLine_ListsWithCommas() => Assert.Equal(
        RuleOptions.All.OrderBy(option => option.Property, StringComparer.Ordinal).Select(option => (
            option.Property,
            option.Kind is OptionKind.Words or OptionKind.Roots
                ? $"$({option.Property}.Replace(';', ',').Replace('%0D', ' ').Replace('%0A', ' '))"
                : $"$({option.Property}.Trim())")),
        Elements("GqlAuthTooling.targets", "PropertyGroup").Elements().Select(property => (property.Name.LocalName, property.Value)));

    [Theory]
    [InlineData("GqlAuthTooling.props")]
    [InlineData("GqlAuthTooling.targets")]
    public void TransitiveFile_ImportsTheOther(string name) => Assert.Equal(
        "$(MSBuildThisFileDirectory)../build/" + name,
        XDocument.Load(RepositoryFiles.PathOf("src", "Package", "buildTransitive", name)).Root!.Element("Import")!.Attribute("Project")!.Value);

    private static IEnumerable<XElement> Elements(string file, string name) =>
        XDocument.Load(RepositoryFiles.PathOf("src", "Package", "build", file)).Descendants(name);
}
