using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Analyzers;

/// <summary>An approved surface among the additional files.</summary>
internal sealed class ApprovedFile
{
    private readonly SourceText _text;

    public ApprovedFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        Content = ApprovedSurface.Read(text);
    }

    public string Path { get; }

    public ApprovedSurface Content { get; }

    /// <summary>Where a line stands.</summary>
    /// <param name="number">The line's number, from 1.</param>
    public Location LineAt(int number)
    {
        var line = _text.Lines[number - 1];
        var written = line.ToString();
        var start = line.Start + (written.Length - written.TrimStart().Length);
        return At(TextSpan.FromBounds(start, Math.Max(start, line.Start + written.TrimEnd().Length)));
    }

    /// <summary>The line of a coordinate, or where it would be added.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <param name="files">The files, at least one.</param>
    public static Location PlaceOf(string coordinate, IReadOnlyCollection<ApprovedFile> files)
    {
        foreach (var file in files)
        {
            if (file.Content.Lines.FirstOrDefault(line => line.Coordinate == coordinate) is { } own)
            {
                return file.LineAt(own.Number);
            }
        }

        var first = files.First();
        var next = first.Content.Lines.FirstOrDefault(line => string.CompareOrdinal(line.Coordinate, coordinate) > 0);
        return first.At(new TextSpan(next is null ? first._text.Length : first._text.Lines[next.Number - 1].Start, 0));
    }

    private Location At(TextSpan span) => Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
}
