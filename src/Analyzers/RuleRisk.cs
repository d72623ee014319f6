using System.Collections.Immutable;
using System.Globalization;

namespace GqlAuthTooling.Analyzers;

/// <summary>What a finding can cost when the code runs as it is.</summary>
/// <param name="Vector">The CVSS 3.1 base vector of the case that the rule is about.</param>
/// <param name="Score">The vector's base score, in tenths.</param>
/// <param name="Weaknesses">The numbers of the CWE entries that describe it.</param>
public sealed record RuleRisk(string Vector, int Score, ImmutableArray<int> Weaknesses)
{
    /// <summary>The score as code scanning services want it: <c>8.2</c>.</summary>
    public string ScoreText => (Score / 10m).ToString("0.0", CultureInfo.InvariantCulture);
}
