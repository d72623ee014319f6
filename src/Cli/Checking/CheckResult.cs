using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>What a check found.</summary>
/// <param name="Findings">The findings, each once, by file and position.</param>
/// <param name="FieldCount">How many fields the schema has.</param>
/// <param name="TypeCount">How many object and interface types have them.</param>
/// <param name="Notes">What was left out.</param>
internal sealed record CheckResult(
    IReadOnlyList<Finding> Findings,
    int FieldCount,
    int TypeCount,
    IReadOnlyList<string> Notes)
{
    /// <summary>How many findings have a severity.</summary>
    /// <param name="severity">The severity.</param>
    public int Count(FindingSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}
