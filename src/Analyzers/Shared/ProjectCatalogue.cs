using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>The permission catalogue of a project: its classes, those of what it references, and its <c>permissions.json</c>.</summary>
internal sealed class ProjectCatalogue
{
    private static readonly ConditionalWeakTable<Compilation, Gate> Gates = new();

    private readonly HashSet<string> _names;

    private ProjectCatalogue(PermissionCatalogueModel model)
    {
        Model = model;
        _names = new HashSet<string>(model.Names, System.StringComparer.Ordinal);
    }

    /// <summary>The catalogue as values.</summary>
    public PermissionCatalogueModel Model { get; }

    /// <summary>The catalogue of a project, read when the first rule asks.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="files">The additional files of the project.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ProjectCatalogue Of(
        Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var gate = Gates.GetOrCreateValue(compilation);
        lock (gate)
        {
            if (gate.Catalogue is not { } catalogue || gate.Files != files)
            {
                gate.Files = files;
                gate.Catalogue = catalogue = new ProjectCatalogue(files
                    .Where(file => PermissionsFile.Is(file.Path))
                    .Select(file => PermissionsFileReader.Read(file, cancellation).Catalogue)
                    .Aggregate(CatalogueClasses.Of(compilation, cancellation), (all, one) => all.Union(one)));
            }

            return catalogue;
        }
    }

    /// <summary>
    /// Whether a well-formed permission is missing: there is a catalogue, all of it could be read, and it doesn't list it.
    /// </summary>
    /// <param name="permission">The permission.</param>
    public bool Lacks(string permission) =>
        Model is { IsDeclared: true, IsComplete: true } && !_names.Contains(permission) && PermissionName.IsPermission(permission);

    private sealed class Gate
    {
        public ImmutableArray<AdditionalText> Files { get; set; }

        public ProjectCatalogue? Catalogue { get; set; }
    }
}
