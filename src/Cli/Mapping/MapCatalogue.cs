using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>The permission catalogues of what is mapped.</summary>
internal static class MapCatalogue
{
    /// <summary>The catalogue of a project, as the generator takes it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">A <c>permissions.json</c> has a fault, so that nobody knows what it means to list.</exception>
    public static PermissionCatalogueModel Of(LoadedProject project, CancellationToken cancellation)
    {
        var catalogue = CatalogueClasses.Of(project.Compilation, cancellation);
        foreach (var file in project.AdditionalFiles.Where(file => PermissionsFile.Is(file.Path)))
        {
            var read = PermissionsFileReader.Read(file, cancellation);
            foreach (var fault in read.Faults)
            {
                var place = file.GetText(cancellation)!.Lines.GetLinePosition(fault.Start);
                throw new InputException(
                    $"The permission catalogue '{file.Path}' {fault.Clause} (line {place.Line + 1}, column {place.Character + 1}). {fault.Advice}.");
            }

            catalogue = catalogue.Union(read.Catalogue);
        }

        return catalogue;
    }

    /// <summary>The permissions of a catalogue, with whether something needs them.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="modules">The permission data of the projects.</param>
    public static IReadOnlyList<MapPermission> Of(PermissionCatalogueModel catalogue, IEnumerable<PermissionModule> modules)
    {
        // A module lists the catalogue's permissions too; what is needed stands in its requirements.
        var needed = modules.SelectMany(module => module.Requirements)
            .SelectMany(requirement => requirement.Permissions).ToHashSet(StringComparer.Ordinal);
        return [.. catalogue.Permissions.Select(entry => new MapPermission(entry.Permission, entry.Description, needed.Contains(entry.Permission)))];
    }
}
