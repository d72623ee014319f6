using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using GqlAuthTooling.Generators.Adapter;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>
/// The border between symbols and values: nothing behind it knows a compilation, and nothing that it does throws.
/// </summary>
internal static class SchemaBorder
{
    /// <summary>The declarations of a compilation that references the runtime.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The compiler's options.</param>
    /// <param name="permissions">What the project's <c>permissions.json</c> lists.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Declarations? Declare(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        EquatableArray<string> permissions,
        CancellationToken cancellation) =>
        Guard(() => Declarations.Of(compilation, options, permissions, cancellation));

    /// <summary>What a <c>permissions.json</c> lists; none for another file.</summary>
    /// <param name="file">The additional file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static PermissionCatalogueModel CatalogueIn(AdditionalText file, CancellationToken cancellation) =>
        Guard(() => PermissionsFile.Is(file.Path) ? PermissionsFileReader.Read(file, cancellation).Catalogue : null)
        ?? PermissionCatalogueModel.None;

    /// <summary>What the catalogue classes list.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static PermissionCatalogueModel CatalogueIn(Declarations? declarations, CancellationToken cancellation) =>
        Guard(() => declarations?.Compilation is { } compilation ? CatalogueClasses.Of(compilation, cancellation) : null)
        ?? PermissionCatalogueModel.None;

    /// <summary>The schema as values; <see langword="null"/> when there is none to emit anything for.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SchemaModel? Read(Declarations? declarations, CancellationToken cancellation) =>
        Guard(() => declarations?.Compilation is { } compilation && RuntimeReference.IsIn(compilation)
            && SchemaReader.Read(compilation, declarations.Key.Options.PayloadFields, declarations.Key.Permissions, cancellation).Model
                is { Types.Count: > 0 } model
                ? model
                : null);

    /// <summary>The class that the constants go to.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ConstantsPlace? Place(Declarations? declarations, CancellationToken cancellation) =>
        Guard(() => declarations?.Compilation is { } compilation
            ? ConstantsPlaceReader.Read(compilation, declarations.Key.Options, cancellation)
            : null);

    /// <summary>What the references say about the adapter.</summary>
    /// <param name="references">What is referenced.</param>
    public static AdapterFacts? Adapter(ReferencesOnly references) => Guard(() => AdapterReader.Read(references));

    [SuppressMessage(
        "Design", "CA1031", Justification = "A generator that throws takes its whole output and the IDE's completion with it. "
            + "The rules read the same schema and own the message.")]
    private static T? Guard<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return null;
        }
    }
}
