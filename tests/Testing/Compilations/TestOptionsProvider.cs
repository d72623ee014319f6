using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>The options of a test compilation as compiler extensions see them.</summary>
public sealed class TestOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _configs;

    /// <summary>Wraps MSBuild properties and configuration files, as a build hands them to the compiler.</summary>
    /// <param name="test">The compilation that has them.</param>
    public TestOptionsProvider(TestCompilation test)
    {
        _configs = AnalyzerConfigSet.Create(
            test.EditorConfigs.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), "/" + file.Path)).ToList());
        GlobalOptions = new Values(_configs.GlobalConfigOptions.AnalyzerOptions.SetItems(
            test.Options.Select(pair => KeyValuePair.Create("build_property." + pair.Key, pair.Value))));
    }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>The options and additional files of a test compilation.</summary>
    /// <param name="test">The compilation.</param>
    public static AnalyzerOptions For(TestCompilation test) => new(
        [.. test.AdditionalFiles.Select(file => new AdditionalFile(file))], new TestOptionsProvider(test));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OptionsOf(textFile.Path);

    // As in the compiler, what is global is among the options of every file.
    private Values OptionsOf(string path) => new(
        ((Values)GlobalOptions).All.SetItems(_configs.GetOptionsForSourcePath("/" + path).AnalyzerOptions));

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        // Like the compiler's own, the keys' case doesn't matter.
        public ImmutableDictionary<string, string> All { get; } = values.WithComparers(KeyComparer);

        public override IEnumerable<string> Keys => All.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => All.TryGetValue(key, out value);
    }

    private sealed class AdditionalFile(TestFile file) : AdditionalText
    {
        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(file.Text, System.Text.Encoding.UTF8);
    }
}
