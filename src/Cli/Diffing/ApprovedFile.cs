using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>An approved surface as a comparison asks it: its lines, and the decisions between them.</summary>
internal sealed class ApprovedFile
{
    private readonly ILookup<string, AccessState> _lines;
    private readonly IReadOnlyList<ApprovedDecision> _decisions;

    private ApprovedFile(ApprovedSurface surface, IReadOnlyList<ApprovedDecision> decisions)
    {
        Surface = surface;
        _lines = surface.Lines.ToLookup(line => line.Coordinate, line => line.Access.State, StringComparer.Ordinal);
        _decisions = decisions;
    }

    /// <summary>The surface.</summary>
    public ApprovedSurface Surface { get; }

    /// <summary>Reads a file. A line that nobody can read approves nobody knows what, so it is refused.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="InputException">A line can't be read.</exception>
    public static ApprovedFile Read(SourceText text, string name)
    {
        var surface = ApprovedSurface.Read(text);
        return surface.Problems is [var first, ..]
            ? throw new InputException($"'{name}' line {first.Number} {first.What}. {first.Advice}.")
            : new ApprovedFile(surface, ApprovedDecision.Read(text, name));
    }

    /// <summary>The lines about a coordinate.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public IReadOnlyList<AccessState> LinesOf(string coordinate) => [.. _lines[coordinate]];

    /// <summary>Whether somebody decided so.</summary>
    /// <param name="asked">What is to be decided.</param>
    public bool Decides(ApprovedDecision asked) => _decisions.Any(asked.IsIn);
}
