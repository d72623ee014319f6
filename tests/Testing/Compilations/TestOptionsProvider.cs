using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>The options of a test compilation as compiler extensions see them.</summary>
public sealed class TestOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly Properties _properties;

    /// <summary>Wraps MSBuild properties.</summary>
    /// <param name="properties">The properties by name.</param>
    public TestOptionsProvider(ImmutableSortedDictionary<string, string> properties) => _properties = new(properties);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => _properties;

    /// <summary>The options and additional files of a test compilation.</summary>
    /// <param name="test">The compilation.</param>
    public static AnalyzerOptions For(TestCompilation test) => new(
        [.. test.AdditionalFiles.Select(file => new AdditionalFile(file))], new TestOptionsProvider(test.Options));

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _properties;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _properties;

    private sealed class Properties(ImmutableSortedDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_property.";

        public override IEnumerable<string> Keys => values.Keys.Select(key => Prefix + key);

        // Like the compiler's own, the keys' case doesn't matter.
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = values.FirstOrDefault(pair => KeyComparer.Equals(Prefix + pair.Key, key)).Value;
            return value is not null;
        }
    }

    private sealed class AdditionalFile(TestFile file) : AdditionalText
    {
        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(file.Text, System.Text.Encoding.UTF8);
    }
}
