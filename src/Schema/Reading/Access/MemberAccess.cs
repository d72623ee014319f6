using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What a member declares itself, and what the members behind it declare: the parts that the reader adds up.</summary>
public static class MemberAccess
{
    /// <summary>What is declared on the member itself.</summary>
    /// <param name="member">A method, property or parameter.</param>
    /// <param name="compilation">The compilation.</param>
    public static AccessModel Own(ISymbol member, Compilation compilation) =>
        AccessResolver.Combine(AccessResolver.Own(member, AccessOrigin.Member, compilation), AccessModel.Inherited);

    /// <summary>
    /// The members that it overrides or implements and that declare something, nearest first; of a parameter the parameters at its
    /// place.
    /// </summary>
    /// <param name="member">A method, property or parameter.</param>
    /// <param name="compilation">The compilation.</param>
    public static IEnumerable<(ISymbol Member, AccessModel Access)> Bases(ISymbol member, Compilation compilation)
    {
        foreach (var (inherited, _) in AccessResolver.BasesOf(member, member.ContainingType))
        {
            if (Own(inherited, compilation) is { Kind: not AccessKind.Inherited } access)
            {
                yield return (inherited, access);
            }
        }
    }
}
