using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>What a map says about a field: what the assemblies declare about it, taken together.</summary>
public sealed class FieldAccess
{
    internal FieldAccess(
        string coordinate,
        AccessKind access,
        Requirement declared,
        Requirement effective,
        string returnType,
        bool isRoot,
        string? delegated,
        string? publicReason,
        IReadOnlyList<string> assemblies)
    {
        Coordinate = coordinate;
        Access = access;
        Declared = declared;
        Effective = effective;
        ReturnType = returnType;
        IsRoot = isRoot;
        Delegated = delegated;
        PublicReason = publicReason;
        Assemblies = assemblies;
    }

    /// <summary>The coordinate, <c>Type.field</c>.</summary>
    public string Coordinate { get; }

    /// <summary>
    /// The access; <see cref="AccessKind.Undeclared"/> when nothing is declared for a root field, and for every field the map
    /// doesn't know.
    /// </summary>
    public AccessKind Access { get; }

    /// <summary>What is declared for the field itself.</summary>
    public Requirement Declared { get; }

    /// <summary>
    /// What a caller must have: the requirement to enforce. Nobody meets it when the access is
    /// <see cref="AccessKind.Undeclared"/>.
    /// </summary>
    public Requirement Effective { get; }

    /// <summary>The named type the field returns; empty for a field the map doesn't know.</summary>
    public string ReturnType { get; }

    /// <summary>Whether the field belongs to a root type.</summary>
    public bool IsRoot { get; }

    /// <summary>What HotChocolate checks for the field, or <see langword="null"/>.</summary>
    public string? Delegated { get; }

    /// <summary>Why anyone may use the field; <see langword="null"/> unless the access is public.</summary>
    public string? PublicReason { get; }

    /// <summary>The assemblies that declare the field, sorted; empty when none does.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Whether nobody may use the field, because no access is declared for it.</summary>
    public bool IsDenied => Access == AccessKind.Undeclared;

    /// <inheritdoc/>
    public override string ToString() => Coordinate + ": " + AccessText.Of(Access, Effective, Delegated);
}
