using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>What a C# project says, as far as reading its sources asks.</summary>
internal sealed class ProjectFile
{
    private static readonly string[] TestPackages =
        ["xunit", "xunit.v3", "xunit.core", "nunit", "nunit3testadapter", "mstest", "mstest.testframework", "mstest.testadapter", "tunit",
         "microsoft.net.test.sdk", "xunit.runner.visualstudio"];

    private readonly ProjectEvaluation _evaluation;

    private ProjectFile(ProjectEvaluation evaluation, TargetFramework? target)
    {
        _evaluation = evaluation;
        Target = target;
        Files = CompileItems.Of(evaluation);
        AdditionalFiles = AdditionalFileItems.Of(evaluation);
        Packages = [.. Includes("PackageReference", whenUnknown: false)];
        References = [.. Includes("ProjectReference", whenUnknown: true)
            .Select(path => System.IO.Path.GetFullPath(PathNames.Native(path), evaluation.Folder))
            .Distinct(PathNames.Comparer)];
    }

    /// <summary>The project file, a full path.</summary>
    public string Path => _evaluation.Path;

    /// <summary>The project's folder.</summary>
    public string Folder => _evaluation.Folder;

    /// <summary>The name, without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The target the project is read for: its newest.</summary>
    public TargetFramework? Target { get; }

    /// <summary>The C# files, sorted.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The additional files that exist: those the project names, and those that rules look for beside it.</summary>
    public IReadOnlyList<string> AdditionalFiles { get; }

    /// <summary>The packages referenced by the project itself.</summary>
    public IReadOnlyList<string> Packages { get; }

    /// <summary>The projects referenced, as full paths.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The SDKs.</summary>
    public IReadOnlyList<string> Sdks => _evaluation.Sdks;

    /// <summary>The properties.</summary>
    public PropertyBag Properties => _evaluation.Properties;

    /// <summary>The assembly's name.</summary>
    public string AssemblyName => Properties["AssemblyName"] is { Length: > 0 } name ? name : Name;

    /// <summary>The root namespace.</summary>
    public string RootNamespace =>
        Properties["RootNamespace"] is { Length: > 0 } name ? name : Name.Replace(' ', '_').Replace('-', '_');

    /// <summary>Whether the project holds tests.</summary>
    public bool IsTestProject =>
        !Properties.IsOff("IsTestProject")
        && (Properties.IsOn("IsTestProject")
            || Sdks.Any(sdk => sdk.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase))
            || Packages.Any(package => TestPackages.Contains(package, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether the project makes a program.</summary>
    public bool IsProgram =>
        Properties["OutputType"].ToUpperInvariant() switch
        {
            "EXE" or "WINEXE" => true,
            "" => Sdks.Any(sdk => sdk.EndsWith(".Web", StringComparison.OrdinalIgnoreCase) || sdk.EndsWith(".Worker", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };

    /// <summary>Whether the path names a C# project.</summary>
    /// <param name="path">The path.</param>
    public static bool Is(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a project, for the newest of its targets.</summary>
    /// <param name="path">The project file, a full path.</param>
    /// <exception cref="InputException">The project is malformed.</exception>
    public static ProjectFile Read(string path)
    {
        var evaluation = ProjectEvaluation.Of(path, targetFramework: null);
        var properties = evaluation.Properties;
        var several = properties["TargetFrameworks"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (properties["TargetFramework"].Length == 0 && TargetFramework.Newest(several) is { } newest)
        {
            return new ProjectFile(ProjectEvaluation.Of(path, newest.Moniker), newest);
        }

        return new ProjectFile(evaluation, TargetFramework.Newest(properties["TargetFramework"] is { Length: > 0 } one ? [one] : []));
    }

    /// <summary>The properties that rules and generators see: the root namespace and our own.</summary>
    public IReadOnlyDictionary<string, string> VisibleProperties() =>
        Properties.StartingWith("GqlAuth").Append(("RootNamespace", RootNamespace)).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    /// <summary>The preprocessor symbols: the project's own, the configuration's and the target's.</summary>
    public IEnumerable<string> Symbols()
    {
        var own = Properties["DefineConstants"].Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var debug = string.Equals(Properties["Configuration"], "Debug", StringComparison.OrdinalIgnoreCase) ? new[] { "DEBUG", "TRACE" } : ["TRACE"];
        return own.Concat(debug).Concat(Target?.Symbols() ?? []).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The items of a kind, with whether each is removed and their other attributes.</summary>
    /// <param name="kind">The kind, for example <c>Using</c>.</param>
    public IEnumerable<(string Value, bool Removed, Func<string, string?> Attribute)> Items(string kind) =>
        from item in _evaluation.Items
        where item.Kind == kind && _evaluation.Applies(item) is true
        from part in _evaluation.Parts(item, "Remove").Select(value => (value, true))
            .Concat(_evaluation.Parts(item, "Include").Select(value => (value, false)))
        select (part.Item1, part.Item2, (Func<string, string?>)(name => item.Element.Value(name) ?? item.Element.Children(name).FirstOrDefault()?.Value));

    /// <summary>Where NuGet writes what it restored, whether or not it exists.</summary>
    public string AssetsFile
    {
        get
        {
            var folder = Properties["BaseIntermediateOutputPath"];
            if (folder.Length == 0 && Properties.IsOn("UseArtifactsOutput"))
            {
                var root = System.IO.Path.GetDirectoryName(PathNames.FileAbove(Folder, "Directory.Build.props")) ?? Folder;
                folder = System.IO.Path.Combine(root, Properties["ArtifactsPath"] is { Length: > 0 } artifacts ? artifacts : "artifacts", "obj", Name);
            }

            return System.IO.Path.Combine(
                System.IO.Path.GetFullPath(PathNames.Native(folder.Length == 0 ? "obj" : folder), Folder), "project.assets.json");
        }
    }

    private List<string> Includes(string kind, bool whenUnknown)
    {
        var found = new List<string>();
        foreach (var item in _evaluation.Items.Where(item => item.Kind == kind))
        {
            var applies = _evaluation.Applies(item);
            if (applies is true)
            {
                var removed = _evaluation.Parts(item, "Remove").ToArray();
                found.RemoveAll(value => removed.Contains(value, StringComparer.OrdinalIgnoreCase));
            }

            if (applies ?? whenUnknown)
            {
                found.AddRange(_evaluation.Parts(item, "Include"));
            }
        }

        return found;
    }
}
