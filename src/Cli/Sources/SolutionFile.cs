using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using GqlAuthTooling.Cli.Sources.Projects;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>The projects of a solution, <c>.sln</c> or <c>.slnx</c>.</summary>
internal static partial class SolutionFile
{
    /// <summary>Whether the path names a solution.</summary>
    /// <param name="path">The path.</param>
    public static bool Is(string path) =>
        path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The C# projects of the solution as full paths, in the solution's order.</summary>
    /// <param name="path">The solution, a full path.</param>
    /// <exception cref="InputException">The file is no solution, or names a project that doesn't exist.</exception>
    public static IReadOnlyList<string> Projects(string path)
    {
        var relative = path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) ? FromXml(path) : FromText(path);
        var folder = Path.GetDirectoryName(path)!;
        var projects = new List<string>();
        foreach (var project in relative.Where(ProjectFile.Is))
        {
            var full = Path.GetFullPath(Path.Combine(folder, PathNames.Native(project)));
            if (!File.Exists(full))
            {
                throw new InputException(
                    $"The solution '{path}' names the project '{project}', which doesn't exist. "
                    + "Remove the project from the solution, or check out what is missing.");
            }

            if (!projects.Contains(full, StringComparer.Ordinal))
            {
                projects.Add(full);
            }
        }

        return projects;
    }

    private static List<string> FromText(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException($"The solution '{path}' can't be read: {e.Message} Check the path and its permissions.", e);
        }

        if (!lines.Take(8).Any(line => line.TrimStart('\uFEFF').StartsWith("Microsoft Visual Studio Solution File", StringComparison.Ordinal)))
        {
            throw new InputException(
                $"'{path}' is no solution file: none of its first lines reads 'Microsoft Visual Studio Solution File'. "
                + "Make a new one with 'dotnet new sln', or pass the projects or their folder instead.");
        }

        return lines.Select(line => ProjectLine().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups["path"].Value).ToList();
    }

    private static List<string> FromXml(string path)
    {
        var root = SafeXml.Load(path, "solution");
        if (!root.Is("Solution"))
        {
            throw new InputException(
                $"'{path}' is no solution file: its root element is <{root.Name.LocalName}>, not <Solution>. "
                + "Make a new one with 'dotnet new sln', or pass the projects or their folder instead.");
        }

        return root.Descendants().Where(element => element.Is("Project"))
            .Select(element => element.Value("Path")).OfType<string>().ToList();
    }

    [GeneratedRegex("""^\s*Project\("\{[^"]*\}"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]+)"\s*,""", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
