using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>What a map says about a type: what the assemblies declare about it, taken together.</summary>
public sealed class TypeAccess
{
    internal TypeAccess(
        string name,
        OperationKind? root,
        AccessKind access,
        Requirement requirement,
        string? delegated,
        IReadOnlyList<string> assemblies)
    {
        Name = name;
        Root = root;
        Access = access;
        Requirement = requirement;
        Delegated = delegated;
        Assemblies = assemblies;
    }

    /// <summary>The GraphQL name.</summary>
    public string Name { get; }

    /// <summary>The operation whose root this type is, or <see langword="null"/>.</summary>
    public OperationKind? Root { get; }

    /// <summary>The access declared on the type; <see cref="AccessKind.Undeclared"/> when the map doesn't know the type.</summary>
    public AccessKind Access { get; }

    /// <summary>What every field of the type needs, and every field that returns it; never met for an unknown type.</summary>
    public Requirement Requirement { get; }

    /// <summary>What HotChocolate checks for the type, or <see langword="null"/>.</summary>
    public string? Delegated { get; }

    /// <summary>The assemblies that know the type, sorted; empty when none does.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <inheritdoc/>
    public override string ToString() => Name + ": " + AccessText.Of(Access, Requirement, Delegated);
}
