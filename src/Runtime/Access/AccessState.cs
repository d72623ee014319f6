namespace GqlAuthTooling;

/// <summary>The whole access of a coordinate: its kind, what is required, and what is left to HotChocolate.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Requirement">What a caller must have; nobody has it when the kind is undeclared.</param>
/// <param name="Delegated">What HotChocolate checks, or <see langword="null"/>.</param>
public sealed record AccessState(AccessKind Kind, Requirement Requirement, string? Delegated)
{
    /// <summary>The access of a coordinate that asks for nothing beyond its parent.</summary>
    public static AccessState Inherited { get; } = new(AccessKind.Inherited, Requirement.None, null);

    /// <summary>The text, as maps and approved surfaces write it.</summary>
    public string Text => AccessText.Of(Kind, Requirement, Delegated);

    /// <summary>
    /// Whether somebody may pass here whom the other access keeps out. In doubt yes: what one of HotChocolate's policies
    /// asks for is not known, so nothing but the same policy stands in for it.
    /// </summary>
    /// <param name="other">The other access.</param>
    public bool IsWeakerThan(AccessState other)
    {
        if (Kind == AccessKind.Undeclared)
        {
            return false;
        }

        // Nobody had decided yet. Whoever asks for something now decides; whoever opens the field to all must say so.
        return Guard.NotNull(other, nameof(other)).Kind == AccessKind.Undeclared
            ? Requirement.IsNone && Delegated is null
            : !Implies(other);
    }

    /// <summary>Whether whoever passes here surely passes the other access too.</summary>
    /// <param name="other">The other access.</param>
    public bool Implies(AccessState other) => AccessComparison.Implies(
        Requirement,
        DelegatedAccess.Parts(Delegated),
        Guard.NotNull(other, nameof(other)).Requirement,
        DelegatedAccess.Parts(other.Delegated));
}
