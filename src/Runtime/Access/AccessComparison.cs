using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// The one comparison of accesses: rules, approved surfaces and differences of maps all ask it. In doubt the answer is no, because
/// what is "not implied" is what gets reported.
/// </summary>
public static class AccessComparison
{
    /// <summary>Whether whoever passes one access surely passes another.</summary>
    /// <param name="requirement">What the one requires.</param>
    /// <param name="delegated">What it leaves to HotChocolate, as <see cref="DelegatedAccess.Parts"/>.</param>
    /// <param name="askedRequirement">What the other requires.</param>
    /// <param name="askedDelegated">What the other leaves to HotChocolate.</param>
    public static bool Implies(
        Requirement requirement,
        IReadOnlyCollection<string> delegated,
        Requirement askedRequirement,
        IReadOnlyCollection<string> askedDelegated)
    {
        Guard.NotNull(delegated, nameof(delegated));
        Guard.NotNull(askedDelegated, nameof(askedDelegated));
        if (Guard.NotNull(requirement, nameof(requirement)).IsNever)
        {
            return true;
        }

        // Most accesses leave nothing to HotChocolate, and walks over whole schemas compare them.
        var known = delegated.Count > 0 && delegated.Any(DelegatedAccess.Authenticates)
            ? requirement.And(Requirement.Authenticated)
            : requirement;
        return known.Implies(Guard.NotNull(askedRequirement, nameof(askedRequirement)))
            && (askedDelegated.Count == 0 || AllCovered(known, delegated, askedDelegated));
    }

    private static bool AllCovered(
        Requirement known, IReadOnlyCollection<string> delegated, IReadOnlyCollection<string> askedDelegated) =>
        askedDelegated.All(asked =>
            (asked == DelegatedAccess.AnyCaller && known.RequiresAuthentication)
            || delegated.Any(own => DelegatedAccess.Covers(own, asked)));
}
