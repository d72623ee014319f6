namespace GqlAuthTooling;

/// <summary>The one place where the parts of an access become what a concrete coordinate <c>T.f</c> needs.</summary>
public static class EffectiveRequirement
{
    /// <summary>
    /// What a declaration requires. A declaration that contradicts itself closes: a permission access that names no permission
    /// is met by nobody, as is one that is undeclared.
    /// </summary>
    /// <param name="access">The access declared.</param>
    /// <param name="requirement">The requirement declared with it.</param>
    public static Requirement Declared(AccessKind access, Requirement requirement) => access switch
    {
        AccessKind.Undeclared => Requirement.Never,
        AccessKind.Permission when Guard.NotNull(requirement, nameof(requirement)).Clauses.Count == 0 => Requirement.Never,
        AccessKind.Authenticated => Guard.NotNull(requirement, nameof(requirement)).And(Requirement.Authenticated),
        _ => Guard.NotNull(requirement, nameof(requirement)),
    };

    /// <summary>
    /// What is required on <c>T</c>, on <c>T.f</c> and on the named type that <c>f</c> returns, all of them: so an alias, a
    /// fragment, an interface, a union, a list or a payload on the way can't change it.
    /// </summary>
    /// <param name="type">The requirement of the type that has the field.</param>
    /// <param name="field">The requirement declared for the field; none when it is public or inherited.</param>
    /// <param name="returnType">The requirement of the named type that the field returns.</param>
    public static Requirement Of(Requirement type, Requirement field, Requirement returnType) =>
        type.And(field).And(returnType);
}
