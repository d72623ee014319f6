namespace GqlAuthTooling;

/// <summary>The one place where the parts of an access become what a concrete coordinate <c>T.f</c> needs.</summary>
public static class EffectiveRequirement
{
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
