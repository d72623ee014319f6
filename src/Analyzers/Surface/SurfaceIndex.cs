using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Analyzers;

/// <summary>What the approved files of a project say beside its schema; compared once for all rules and files.</summary>
internal sealed class SurfaceIndex
{
    private static readonly ConditionalWeakTable<SchemaIndex, Gate> Gates = new();

    private readonly ILookup<SyntaxTree?, SurfaceFinding> _bySource;
    private readonly ILookup<string?, SurfaceFinding> _byFile;

    private SurfaceIndex(SchemaIndex schema, Compilation compilation, ImmutableArray<ApprovedFile> files)
    {
        Files = files;
        var differences = SurfaceComparison.Of(
            PermissionSurface.Of(schema.Reading.Model, schema.Access.Module), files.SelectMany(file => file.Content.Lines));
        Differences = differences.ToImmutableDictionary(difference => difference.Coordinate, StringComparer.Ordinal);

        // A field without a place of its own in the code, of a connection for example, is reported where it is approved.
        var findings = differences.Where(difference => difference.Change != SurfaceChange.Gone)
            .Select(difference => new SurfaceFinding(
                difference,
                SurfacePlaces.InSource(difference.Coordinate, schema, compilation)
                    ?? ApprovedFile.PlaceOf(difference.Coordinate, files)))
            .ToArray();
        _bySource = findings.Where(finding => finding.Place.IsInSource).ToLookup(finding => finding.Place.SourceTree);
        _byFile = findings.Where(finding => !finding.Place.IsInSource)
            .ToLookup(finding => (string?)finding.Place.GetLineSpan().Path, StringComparer.Ordinal);
    }

    /// <summary>The approved files.</summary>
    public ImmutableArray<ApprovedFile> Files { get; }

    /// <summary>The differences by coordinate.</summary>
    public ImmutableDictionary<string, SurfaceDifference> Differences { get; }

    /// <summary>The comparison; <see langword="null"/> when the project has no approved file.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <param name="additional">The additional files of the project.</param>
    /// <param name="cancellation">Stops reading them.</param>
    public static SurfaceIndex? Of(
        SchemaIndex schema, Compilation compilation, ImmutableArray<AdditionalText> additional, CancellationToken cancellation)
    {
        var texts = Texts(additional, cancellation);
        if (texts.IsEmpty)
        {
            return null;
        }

        var gate = Gates.GetOrCreateValue(schema);
        lock (gate)
        {
            // In the editor the file changes while the compilation stays.
            if (gate.Index is null || !gate.Texts.SequenceEqual(texts))
            {
                gate.Index = new SurfaceIndex(
                    schema, compilation, texts.Select(item => new ApprovedFile(item.Path, item.Text)).ToImmutableArray());
                gate.Texts = texts;
            }

            return gate.Index;
        }
    }

    /// <summary>What to report in a source file.</summary>
    /// <param name="file">The file.</param>
    public IEnumerable<SurfaceFinding> In(SyntaxTree file) => _bySource[file];

    /// <summary>What to report in an approved file, stale lines aside.</summary>
    /// <param name="path">The file's path.</param>
    public IEnumerable<SurfaceFinding> In(string path) => _byFile[path];

    private static ImmutableArray<(string Path, SourceText Text)> Texts(
        ImmutableArray<AdditionalText> additional, CancellationToken cancellation)
    {
        var texts = ImmutableArray<(string Path, SourceText Text)>.Empty;
        foreach (var file in additional)
        {
            // A file that two items name is one file.
            if (ApprovedSurface.IsAt(file.Path) && !texts.Any(known => known.Path == file.Path)
                && file.GetText(cancellation) is { } text)
            {
                texts = texts.Add((file.Path, text));
            }
        }

        return texts;
    }

    private sealed class Gate
    {
        public SurfaceIndex? Index { get; set; }

        public ImmutableArray<(string Path, SourceText Text)> Texts { get; set; }
    }
}

/// <summary>A difference and where it is reported.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Place">The place, in the code or in the approved file.</param>
internal sealed record SurfaceFinding(SurfaceDifference Difference, Location Place);
