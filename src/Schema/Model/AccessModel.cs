using System;

namespace GqlAuthTooling.Schema;

/// <summary>The access declared somewhere, with where it was declared.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Requirement">What the caller must have; <see cref="Requirement.None"/> unless <paramref name="Kind"/> is authenticated or permission.</param>
/// <param name="PublicReason">The reason of <c>[PublicAccess]</c>; empty when blank, <see langword="null"/> when the access is not public.</param>
/// <param name="Delegated">Policies (<c>policy:Name</c>), roles (<c>roles:A,B</c>) or <c>authenticated</c> left to HotChocolate, sorted.</param>
/// <param name="Provenance">Where each part was written, in order of application.</param>
public sealed record AccessModel(
    AccessKind Kind,
    Requirement Requirement,
    string? PublicReason,
    EquatableArray<string> Delegated,
    EquatableArray<AccessSource> Provenance)
{
    /// <summary>The reason of a field that HotChocolate's own attribute opens; the one of <c>[PublicAccess]</c> beside it follows a colon.</summary>
    public const string AllowAnonymousReason = "HotChocolate's [AllowAnonymous]";

    /// <summary>Whether HotChocolate's own attribute opens the field: HotChocolate then asks for nothing but what the field itself asks.</summary>
    public bool AllowsAnonymous => IsAnonymous || SaysAnonymous(PublicReason);

    /// <summary>Whether HotChocolate's own attribute is written there, also beside a requirement, which it doesn't lift.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Nothing declared on a field that is not a root field, or on a type.</summary>
    public static AccessModel Inherited { get; } = new(AccessKind.Inherited, Requirement.None, null, default, default);

    /// <summary>Nothing declared on a root field.</summary>
    public static AccessModel Undeclared { get; } = new(AccessKind.Undeclared, Requirement.None, null, default, default);

    /// <summary>Whether the reason of a public field says that HotChocolate's own attribute opens it.</summary>
    /// <param name="publicReason">The reason, or <see langword="null"/>.</param>
    public static bool SaysAnonymous(string? publicReason) =>
        publicReason?.StartsWith(AllowAnonymousReason, StringComparison.Ordinal) ?? false;
}

/// <summary>One place that contributed to an access.</summary>
/// <param name="Origin">The kind of place.</param>
/// <param name="Symbol">The C# symbol that carries the attribute, <c>Namespace.Type.Member</c>.</param>
public sealed record AccessSource(AccessOrigin Origin, string Symbol);

/// <summary>The kinds of places where an access can be declared.</summary>
public enum AccessOrigin
{
    /// <summary>The member that is the field.</summary>
    Member,

    /// <summary>A member that the field's member overrides.</summary>
    BaseMember,

    /// <summary>A C# interface member that the field's member implements.</summary>
    InterfaceMember,

    /// <summary>The class of root fields that declares the member.</summary>
    RootClass,

    /// <summary>The class that stands for the object type, or an extension of it.</summary>
    Type,

    /// <summary>A code-first descriptor call.</summary>
    Descriptor,

    /// <summary>The type that a root field returns, when nothing is declared on the field itself.</summary>
    ReturnType,

    /// <summary>The endpoint that serves the schema.</summary>
    Endpoint,
}
