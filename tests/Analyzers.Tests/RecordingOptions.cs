using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>Options that remember which of the rules' options were asked for.</summary>
internal sealed class RecordingOptions(AnalyzerConfigOptionsProvider inner) : AnalyzerConfigOptionsProvider
{
    private static readonly HashSet<string> Known =
        [.. RuleOptions.All.SelectMany(option => new[] { option.Key, option.BuildKey })];

    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    public IEnumerable<string> Asked => _asked.Keys;

    public override AnalyzerConfigOptions GlobalOptions => new Recorder(inner.GlobalOptions, _asked);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Recorder(inner.GetOptions(tree), _asked);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Recorder(inner.GetOptions(textFile), _asked);

    private sealed class Recorder(AnalyzerConfigOptions inner, ConcurrentDictionary<string, bool> asked) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => inner.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (Known.Contains(key))
            {
                asked[key] = true;
            }

            return inner.TryGetValue(key, out value);
        }
    }
}
