using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>Tells the one restore failure that excuses: packages of the engine that no NuGet source has.</summary>
internal static partial class RestoreFailure
{
    private static readonly string[] Engine = ["HotChocolate.", "GreenDonut"];

    /// <summary>Why the solution can't run here, or <see langword="null"/> when the failure is no excuse.</summary>
    /// <param name="output">What the restore wrote.</param>
    public static string? Excuse(string output)
    {
        var missing = MissingPackage().Matches(output).Select(match => match.Groups["id"].Value.TrimEnd('.'))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0 || ErrorCode().Matches(output).Any(match => !MissingPackage().IsMatch(match.Value))
            || !missing.TrueForAll(IsEngine))
        {
            return null;
        }

        return $"SKIPPED integration/HotChocolate: {missing[0]} {IntegrationSolution.VersionOf(missing[0])}"
            + " is not available from this machine's NuGet sources";
    }

    private static bool IsEngine(string package) =>
        Array.Exists(Engine, prefix => package.StartsWith(prefix, StringComparison.Ordinal));

    [GeneratedRegex(@"error NU110[123]: (Warning As Error: )?Unable to find (a stable )?package (?<id>\S+)")]
    private static partial Regex MissingPackage();

    [GeneratedRegex("error [A-Z]+[0-9]+: .*")]
    private static partial Regex ErrorCode();
}
