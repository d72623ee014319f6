using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>An input field or enum value that requires something or is deprecated.</summary>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Requirement">What supplying it requires.</param>
/// <param name="Deprecation">Its deprecation, or <see langword="null"/>.</param>
internal sealed record InputCoordinate(string Coordinate, Requirement Requirement, DeprecationEntry? Deprecation);

/// <summary>What is of interest in the values of one input type. Immutable, the same for all operations.</summary>
internal sealed class InputGraph
{
    public InputGraph(InputNode? root, InputCoordinate[] coordinates)
    {
        Root = root;
        Coordinates = coordinates;
    }

    /// <summary>Where to begin; <see langword="null"/> when nothing is of interest, however deep.</summary>
    public InputNode? Root { get; }

    /// <summary>What is of interest, each before what is inside it; an index here is the number in <see cref="InputEdge"/>.</summary>
    public InputCoordinate[] Coordinates { get; }
}

/// <summary>A type in an <see cref="InputGraph"/>.</summary>
internal sealed class InputNode
{
    public InputNode(bool isObject, Dictionary<string, InputEdge> edges)
    {
        IsObject = isObject;
        Edges = edges;
    }

    /// <summary>Whether values are objects; otherwise they are those of an enum.</summary>
    public bool IsObject { get; }

    /// <summary>The fields or values of interest, by name.</summary>
    public Dictionary<string, InputEdge> Edges { get; }
}

/// <summary>A field or enum value in an <see cref="InputGraph"/>.</summary>
internal sealed class InputEdge
{
    public InputEdge(int number, InputNode? below)
    {
        Number = number;
        Below = below;
    }

    /// <summary>Its place in <see cref="InputGraph.Coordinates"/>, or -1 when only what is inside it is of interest.</summary>
    public int Number { get; }

    /// <summary>What is of interest inside it.</summary>
    public InputNode? Below { get; }
}
