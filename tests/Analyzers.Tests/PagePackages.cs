using System.Text.RegularExpressions;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>The packages that an example of a page references, where it says so as a project does.</summary>
internal static partial class PagePackages
{
    /// <summary>The version of HotChocolate as an assembly has it; <see langword="null"/> when the example names none.</summary>
    /// <param name="section">The text of the section.</param>
    public static string? EngineVersionIn(string section) =>
        Reference().Match(section) is { Success: true } match ? match.Groups[1].Value + ".0" : null;

    [GeneratedRegex("<PackageReference Include=\"HotChocolate[.A-Za-z]*\" Version=\"([0-9]+\\.[0-9]+\\.[0-9]+)\" />")]
    private static partial Regex Reference();
}
