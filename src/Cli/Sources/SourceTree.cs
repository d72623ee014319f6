using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>What the given paths hold: projects as compilations.</summary>
/// <param name="Projects">The projects to report on, in the order of the paths; referenced ones only when they were given too.</param>
/// <param name="Notes">What was left out or couldn't be found, for people to read.</param>
internal sealed record SourceTree(IReadOnlyList<LoadedProject> Projects, IReadOnlyList<string> Notes);

/// <summary>One project, or loose files, as a compilation.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Path">The project file, or the folder or file that holds the loose sources.</param>
/// <param name="Properties">The MSBuild properties that rules see.</param>
/// <param name="Compilation">The compilation, with what the <c>permissions.json</c> of the project and of those it references list.</param>
/// <param name="Configs">The <c>.editorconfig</c> and <c>.globalconfig</c> files that apply.</param>
/// <param name="AdditionalFiles">The files that rules read beside the sources.</param>
/// <param name="Only">The files to report on; <see langword="null"/> for all.</param>
internal sealed record LoadedProject(
    string Name,
    string Path,
    IReadOnlyDictionary<string, string> Properties,
    CSharpCompilation Compilation,
    AnalyzerConfigSet Configs,
    ImmutableArray<AdditionalText> AdditionalFiles,
    IReadOnlySet<string>? Only)
{
    /// <summary>The folder of the project, or of the loose sources.</summary>
    public string Folder => System.IO.Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The schema, read as the build reads it.</summary>
    /// <param name="compilation">The compilation, or a variant of it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public SchemaReading Read(Compilation compilation, CancellationToken cancellation) =>
        SchemaReader.Read(compilation, ProjectOptions.PayloadFieldsOf(this), cancellation);

    /// <summary>Whether findings of a file are reported.</summary>
    /// <param name="file">The file, a full path.</param>
    public bool Reports(string file) => Only?.Contains(file) ?? true;
}
