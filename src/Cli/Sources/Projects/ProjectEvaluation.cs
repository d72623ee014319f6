using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>
/// A project's properties and items, read from the project, its <c>Directory.Build.*</c> files and the files these
/// import. Files are read as XML and nothing else: no target, task or function with an effect ever runs.
/// </summary>
internal sealed class ProjectEvaluation
{
    private const int MaximumImports = 64;

    private readonly List<Item> _items = [];
    private readonly HashSet<string> _imported = new(PathNames.Comparer);

    private ProjectEvaluation(string path)
    {
        Path = path;
        Folder = System.IO.Path.GetDirectoryName(path)!;
    }

    /// <summary>The project file.</summary>
    public string Path { get; }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>The SDKs the project names; empty for a project of the old style.</summary>
    public IReadOnlyList<string> Sdks { get; private set; } = [];

    /// <summary>The properties after the last file.</summary>
    public PropertyBag Properties { get; } = new();

    /// <summary>Item elements in order; the SDK's default items come before the first <see cref="Item.AfterDefaults"/>.</summary>
    public IReadOnlyList<Item> Items => _items;

    /// <summary>Reads a project.</summary>
    /// <param name="path">The project file, a full path.</param>
    /// <param name="targetFramework">The target to read it for, or <see langword="null"/> for the project's own word.</param>
    /// <exception cref="InputException">The project is malformed.</exception>
    public static ProjectEvaluation Of(string path, string? targetFramework)
    {
        var root = SafeXml.Load(path, "project file");
        if (!root.Is("Project"))
        {
            throw new InputException(
                $"'{path}' is no project file: its root element is <{root.Name.LocalName}>, not <Project>. "
                + "Repair it (does 'dotnet build' accept it?), or leave it out.");
        }

        var evaluation = new ProjectEvaluation(path) { Sdks = SdksOf(root) };
        evaluation.SetWellKnown(targetFramework);
        evaluation.VisitAbove("Directory.Build.props", afterDefaults: false);
        evaluation.SetDefaultsOfSdk();
        evaluation.Visit(root, path, afterDefaults: true);
        evaluation.VisitAbove("Directory.Build.targets", afterDefaults: true);
        return evaluation;
    }

    private static string[] SdksOf(XElement root) =>
    [
        .. (root.Value("Sdk") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(root.Children("Sdk").Select(sdk => sdk.Value("Name")).OfType<string>())
            .Concat(root.Children("Import").Select(import => import.Value("Sdk")).OfType<string>())
            .Select(sdk => sdk.Split('/')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private void SetWellKnown(string? targetFramework)
    {
        Properties.Fix("MSBuildProjectFullPath", Path);
        Properties.Fix("MSBuildProjectDirectory", Folder);
        Properties.Fix("MSBuildProjectFile", System.IO.Path.GetFileName(Path));
        Properties.Fix("MSBuildProjectName", System.IO.Path.GetFileNameWithoutExtension(Path));
        Properties.Fix("MSBuildProjectExtension", System.IO.Path.GetExtension(Path));
        Properties.Fix("MSBuildRuntimeType", "Core");
        if (targetFramework is not null)
        {
            Properties.Fix("TargetFramework", targetFramework);
        }
    }

    private void SetDefaultsOfSdk()
    {
        foreach (var (name, value) in new[] { ("Configuration", "Debug"), ("Platform", "AnyCPU") })
        {
            if (Properties[name].Length == 0)
            {
                Properties.Set(name, value);
            }
        }
    }

    private void VisitAbove(string name, bool afterDefaults)
    {
        if (Sdks.Count > 0 && !Properties.IsOff("Import" + name.Replace(".", string.Empty, StringComparison.Ordinal))
            && PathNames.FileAbove(Folder, name) is { } file)
        {
            Import(file, afterDefaults);
        }
    }

    private void Import(string file, bool afterDefaults)
    {
        if (_imported.Count < MaximumImports && File.Exists(file) && _imported.Add(file))
        {
            var here = (Properties["MSBuildThisFile"], Properties["MSBuildThisFileDirectory"]);
            Visit(SafeXml.Load(file, "build file"), file, afterDefaults);
            Properties.Set("MSBuildThisFile", here.Item1);
            Properties.Set("MSBuildThisFileDirectory", here.Item2);
        }
    }

    private void Visit(XElement root, string file, bool afterDefaults)
    {
        SetThisFile(file);
        VisitChildren(root, file, afterDefaults);
    }

    private void SetThisFile(string file)
    {
        Properties.Set("MSBuildThisFile", System.IO.Path.GetFileName(file));
        Properties.Set("MSBuildThisFileDirectory", PathNames.WithSeparator(System.IO.Path.GetDirectoryName(file)!));
    }

    private void VisitChildren(XElement parent, string file, bool afterDefaults)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "PropertyGroup" when Applies(element):
                    SetProperties(element);
                    break;
                case "ItemGroup":
                    _items.AddRange(element.Elements().Select(item => new Item(item, element.Value("Condition"), file, afterDefaults)));
                    break;
                case "ImportGroup" when Applies(element):
                    VisitChildren(element, file, afterDefaults);
                    break;
                case "Import" when element.Value("Sdk") is null && Applies(element):
                    ImportFrom(element, file, afterDefaults);
                    break;
                case "Choose":
                    var branch = element.Children("When").FirstOrDefault(Applies) ?? element.Children("Otherwise").FirstOrDefault();
                    VisitChildren(branch ?? new XElement("Otherwise"), file, afterDefaults);
                    break;
            }
        }
    }

    private void SetProperties(XElement group)
    {
        foreach (var property in group.Elements().Where(Applies))
        {
            if (Properties.Expand(property.Value.Trim()) is { } value)
            {
                Properties.Set(property.Name.LocalName, value);
            }
        }
    }

    private void ImportFrom(XElement import, string file, bool afterDefaults)
    {
        if (import.Value("Project") is { } written && Properties.Expand(written) is { Length: > 0 } path
            && !path.Contains('*', StringComparison.Ordinal))
        {
            Import(System.IO.Path.GetFullPath(PathNames.Native(path), System.IO.Path.GetDirectoryName(file)!), afterDefaults);
            SetThisFile(file);
        }
    }

    private bool Applies(XElement element) => Condition.Holds(element.Value("Condition"), Properties) ?? false;

    /// <summary>The value of an item's attribute, split into its parts, with properties replaced.</summary>
    /// <param name="item">The item.</param>
    /// <param name="attribute">The attribute: <c>Include</c>, <c>Remove</c>, <c>Exclude</c>.</param>
    public IEnumerable<string> Parts(Item item, string attribute)
    {
        if (item.Element.Value(attribute) is not { } written)
        {
            return [];
        }

        SetThisFile(item.File);
        return (Properties.Expand(written) ?? string.Empty)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => !part.Contains("@(", StringComparison.Ordinal) && !part.Contains("%(", StringComparison.Ordinal));
    }

    /// <summary>Whether an item and its group apply; <see langword="null"/> when that can't be known.</summary>
    /// <param name="item">The item.</param>
    public bool? Applies(Item item)
    {
        SetThisFile(item.File);
        var group = Condition.Holds(item.GroupCondition, Properties);
        var own = Condition.Holds(item.Element.Value("Condition"), Properties);
        return group is false || own is false ? false : group is null || own is null ? null : true;
    }

    /// <summary>An item element and where it stands.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="GroupCondition">The condition of its group.</param>
    /// <param name="File">The file it stands in.</param>
    /// <param name="AfterDefaults">Whether it comes after the items that the SDK adds by default.</param>
    internal sealed record Item(XElement Element, string? GroupCondition, string File, bool AfterDefaults)
    {
        /// <summary>The item's type: <c>Compile</c>, <c>ProjectReference</c> …</summary>
        public string Kind => Element.Name.LocalName;
    }
}
