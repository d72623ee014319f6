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
    private readonly Dictionary<string, ApprovedLine> _first = new(StringComparer.Ordinal);

    // The greatest coordinate up to each line, ordered whether or not the lines are.
    private readonly string[] _greatest;

    public ApprovedFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        Content = ApprovedSurface.Read(text);
        _greatest = new string[Content.Lines.Count];
        for (var i = 0; i < _greatest.Length; i++)
        {
            var line = Content.Lines[i];
            _greatest[i] = i > 0 && string.CompareOrdinal(_greatest[i - 1], line.Coordinate) > 0 ? _greatest[i - 1] : line.Coordinate;
            if (!_first.ContainsKey(line.Coordinate))
            {
                _first.Add(line.Coordinate, line);
            }
        }
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
            if (file._first.TryGetValue(coordinate, out var own))
            {
                return file.LineAt(own.Number);
            }
        }

        var first = files.First();
        return first.At(new TextSpan(first.StartOfNext(coordinate), 0));
    }

    /// <summary>Where the first line behind a coordinate starts; the end of the file when there is none.</summary>
    private int StartOfNext(string coordinate)
    {
        // No line is this coordinate's own, so what is found is the place of the first greater one.
        var place = Array.BinarySearch(_greatest, coordinate, StringComparer.Ordinal);
        var next = place < 0 ? ~place : place;
        return next == _greatest.Length ? _text.Length : _text.Lines[Content.Lines[next].Number - 1].Start;
    }

    private Location At(TextSpan span) => Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
}
