using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>Where the integration solution is, and what it needs.</summary>
internal static class IntegrationSolution
{
    /// <summary>The repository: the folder that holds the main solution.</summary>
    public static string Repository => GqlAuthTooling.Repository.Root;

    /// <summary>The solution file, relative to the repository.</summary>
    public const string File = "integration/HotChocolate/GqlAuthTooling.HotChocolate.sln";

    /// <summary>The configuration of this build: the projects in src, which both solutions share, are then up to date.</summary>
    public static string Configuration { get; } =
        typeof(IntegrationSolution).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The files of the test projects beside the solution.</summary>
    public static string[] TestAssemblies { get; } = Directory
        .GetDirectories(Path.GetDirectoryName(Path.Combine(Repository, File))!)
        .Select(folder => Path.GetFileName(folder))
        .Where(project => project.EndsWith("Tests", StringComparison.Ordinal))
        .Select(project => $"GqlAuthTooling.OnHotChocolate.{project}.dll")
        .ToArray();

    /// <summary>The pinned version of a package.</summary>
    /// <param name="package">The package's id.</param>
    public static string? VersionOf(string package) =>
        XDocument.Load(Path.Combine(Repository, "Directory.Packages.props")).Descendants("PackageVersion")
            .FirstOrDefault(element => element.Attribute("Include")?.Value == package)?.Attribute("Version")?.Value;
}
