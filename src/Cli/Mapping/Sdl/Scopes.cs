using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>A requirement as the scopes of <c>@requiresScopes</c>: lists of which one must be held in full.</summary>
internal static class Scopes
{
    /// <summary>
    /// The scope of what nobody may use. It has blanks, so no <c>scope</c> claim can hold it, whatever an issuer grants: that claim is
    /// split at blanks. An empty list would mean the opposite in some routers.
    /// </summary>
    public const string Nobody = "nobody may use this";

    // An AND of ORs may have exponentially many alternatives, and composition multiplies them again.
    private const int Most = 256;

    /// <summary>Whether the requirement has too many alternatives to be written down, so that <see cref="Of"/> closes it.</summary>
    /// <param name="requirement">The requirement.</param>
    public static bool AreTooMany(Requirement requirement) =>
        !requirement.IsNever && requirement.Clauses.Aggregate(1L, (product, clause) => product > Most ? product : product * clause.Count) > Most;

    /// <summary>The alternatives; empty where no permission is required.</summary>
    /// <param name="requirement">The requirement.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Requirement requirement) =>
        requirement.IsNever || AreTooMany(requirement) ? [[Nobody]] : requirement.ToAlternatives();
}
