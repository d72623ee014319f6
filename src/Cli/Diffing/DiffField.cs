using System.Collections.Generic;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>A field of one side.</summary>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Access">All that a caller must pass: of the field, its type and the type it returns.</param>
/// <param name="Own">What is declared for the field itself.</param>
/// <param name="Returns">The named type it returns.</param>
/// <param name="IsRoot">Whether it belongs to a root type.</param>
/// <param name="IsOfInterface">Whether it belongs to an interface.</param>
internal sealed record DiffField(
    string Coordinate, AccessState Access, AccessState Own, string Returns, bool IsRoot, bool IsOfInterface)
{
    /// <summary>The assemblies that declare it.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];
}

/// <summary>A type of one side.</summary>
/// <param name="Name">The name.</param>
/// <param name="Root">The operation whose root it is, or <see langword="null"/>.</param>
/// <param name="Access">What is declared on it.</param>
/// <param name="PossibleTypes">The object types that it stands for.</param>
/// <param name="Implements">The interfaces that it implements.</param>
/// <param name="FieldNames">Its fields.</param>
internal sealed record DiffType(
    string Name,
    OperationKind? Root,
    AccessState Access,
    IReadOnlyList<string> PossibleTypes,
    IReadOnlyList<string> Implements,
    IReadOnlyList<string> FieldNames)
{
    /// <summary>Whether a federation gateway fetches it past all fields; known of sources only.</summary>
    public bool IsFetched { get; init; }

    /// <summary>Whether its types ask for what they leave to the server where a fragment names them, not where a field returns it.</summary>
    public bool AsksByMember { get; init; }
}
