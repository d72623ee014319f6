using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.CodeFixes;

/// <summary>What diagnostics ask to change in one approved file.</summary>
internal sealed class SurfaceEdit
{
    private readonly Dictionary<string, SurfaceAccess> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _remove = new(StringComparer.Ordinal);

    /// <summary>Takes up what a diagnostic asks for.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>Whether it asks for something.</returns>
    public bool Add(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(ApprovedLineMustExist.RemoveProperty, out var removed) && removed is not null)
        {
            _remove.Add(removed);
            return true;
        }

        if (diagnostic.Properties.TryGetValue(AccessMustBeApproved.CoordinateProperty, out var coordinate) && coordinate is not null
            && diagnostic.Properties.TryGetValue(AccessMustBeApproved.AccessProperty, out var text) && text is not null
            && SurfaceAccess.Parse(text) is { } access)
        {
            _set[coordinate] = access;
            return true;
        }

        // Writing the file drops lines that repeat another.
        return diagnostic.Properties.ContainsKey(ApprovedLineMustExist.RepeatProperty);
    }

    /// <summary>Takes up what another project asks of the same file: a line goes only when both let it go.</summary>
    /// <param name="other">The other edit; <see langword="null"/> when the other project asks for nothing.</param>
    public void Join(SurfaceEdit? other)
    {
        _remove.IntersectWith(other is null ? Enumerable.Empty<string>() : other._remove);
        foreach (var item in other?._set ?? Enumerable.Empty<KeyValuePair<string, SurfaceAccess>>())
        {
            _set[item.Key] = item.Value;
        }
    }

    /// <summary>The solution with the file changed.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops reading it.</param>
    public async Task<Solution> ApplyAsync(Solution solution, DocumentId file, CancellationToken cancellation)
    {
        if (solution.GetAdditionalDocument(file) is not { } document)
        {
            return solution;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return IsReadable(text)
            ? solution.WithAdditionalDocumentText(
                file, SourceText.From(ApprovedSurfaceText.Edit(text, _set, _remove), text.Encoding, text.ChecksumAlgorithm))
            : solution;
    }

    /// <summary>The approved file that a diagnostic is about; <see langword="null"/> when it can't be edited safely.</summary>
    /// <param name="project">The project.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="cancellation">Stops reading the files.</param>
    public static async Task<DocumentId?> FileOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        DocumentId? first = null;
        var path = diagnostic.Location.Kind == LocationKind.ExternalFile ? diagnostic.Location.GetLineSpan().Path : null;
        diagnostic.Properties.TryGetValue(AccessMustBeApproved.CoordinateProperty, out var coordinate);
        foreach (var file in project.AdditionalDocuments.Where(file => ApprovedSurface.IsAt(file.FilePath ?? file.Name)))
        {
            var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
            if (!IsReadable(text))
            {
                return null;
            }

            if (path is not null ? file.FilePath == path
                : ApprovedSurface.Read(text).Lines.Any(line => line.Coordinate == coordinate))
            {
                return file.Id;
            }

            first ??= file.Id;
        }

        return path is null ? first : null;
    }

    // Sorting lines around the markers of a conflict would make a mess of it.
    private static bool IsReadable(SourceText text) => ApprovedSurface.Read(text).Problems.Count == 0;
}
