using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>A target framework: its place in the order from old to new, and the symbols the SDK defines for it.</summary>
/// <param name="Moniker">As the project writes it, for example <c>net8.0</c>.</param>
/// <param name="Family">The family: .NET Framework, .NET Standard, .NET Core and .NET.</param>
/// <param name="Version">The version.</param>
internal sealed record TargetFramework(string Moniker, TargetFramework.Line Family, Version Version)
{
    private static readonly Version[] CoreVersions =
        [new(1, 0), new(1, 1), new(2, 0), new(2, 1), new(2, 2), new(3, 0), new(3, 1)];

    private static readonly Version[] StandardVersions =
        [new(1, 0), new(1, 1), new(1, 2), new(1, 3), new(1, 4), new(1, 5), new(1, 6), new(2, 0), new(2, 1)];

    private static readonly Version[] FrameworkVersions =
        [new(2, 0), new(3, 5), new(4, 0), new(4, 5), new(4, 5, 1), new(4, 5, 2), new(4, 6), new(4, 6, 1), new(4, 6, 2),
         new(4, 7), new(4, 7, 1), new(4, 7, 2), new(4, 8), new(4, 8, 1)];

    /// <summary>The families, oldest first.</summary>
    internal enum Line
    {
        /// <summary>Not recognised.</summary>
        Unknown,

        /// <summary>.NET Framework, <c>net472</c>.</summary>
        Framework,

        /// <summary>.NET Standard, <c>netstandard2.0</c>.</summary>
        Standard,

        /// <summary>.NET Core 1 to 3, <c>netcoreapp3.1</c>.</summary>
        Core,

        /// <summary>.NET 5 and later, <c>net8.0</c>.</summary>
        Net,
    }

    /// <summary>The newest of several targets.</summary>
    /// <param name="monikers">The targets as written.</param>
    public static TargetFramework? Newest(IEnumerable<string> monikers) =>
        monikers.Select(Parse).OrderBy(target => target.Family).ThenBy(target => target.Version)
            .ThenByDescending(target => target.Moniker.Length).LastOrDefault();

    /// <summary>Reads a target; one that is not recognised gets no symbols.</summary>
    /// <param name="moniker">The target as written.</param>
    public static TargetFramework Parse(string moniker)
    {
        var bare = moniker.Split('-')[0];
        foreach (var (prefix, family) in new[] { ("netstandard", Line.Standard), ("netcoreapp", Line.Core), ("net", Line.Net) })
        {
            if (bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var number = bare[prefix.Length..];
                return Version.TryParse(number, out var version)
                    ? new TargetFramework(moniker, version.Major < 5 && family == Line.Net ? Line.Framework : family, version)
                    : new TargetFramework(moniker, number.Length is 2 or 3 ? Line.Framework : Line.Unknown, Digits(number));
            }
        }

        return new TargetFramework(moniker, Line.Unknown, new Version(0, 0));
    }

    /// <summary>The preprocessor symbols that the SDK defines for this target.</summary>
    public IEnumerable<string> Symbols() => Family switch
    {
        Line.Net =>
        [
            "NET", "NETCOREAPP", $"NET{Name(Version)}",
            .. Enumerable.Range(5, Math.Max(0, Math.Min(Version.Major, 99) - 4))
                .Select(major => string.Create(CultureInfo.InvariantCulture, $"NET{major}_0_OR_GREATER")),
            .. CoreVersions.Select(version => $"NETCOREAPP{Name(version)}_OR_GREATER"),
        ],
        Line.Core => ["NETCOREAPP", .. SymbolsOf("NETCOREAPP", CoreVersions, "_")],
        Line.Standard => ["NETSTANDARD", .. SymbolsOf("NETSTANDARD", StandardVersions, "_")],
        Line.Framework => ["NETFRAMEWORK", .. SymbolsOf("NET", FrameworkVersions, string.Empty)],
        _ => [],
    };

    private IEnumerable<string> SymbolsOf(string prefix, Version[] versions, string separator) =>
        versions.Where(version => version <= Version).Select(version => $"{prefix}{Name(version, separator)}_OR_GREATER")
            .Append(prefix + Name(Version, separator));

    private static string Name(Version version, string separator = "_") => version.ToString().Replace(".", separator, StringComparison.Ordinal);

    private static Version Digits(string digits) =>
        digits.Length is 2 or 3 && digits.All(char.IsAsciiDigit)
            ? Version.Parse(string.Join('.', digits.Select(digit => digit)))
            : new Version(0, 0);
}
