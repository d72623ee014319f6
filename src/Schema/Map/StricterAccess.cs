using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// One access for a coordinate that several members give: the stricter one, every requirement included. The rules report
/// such a coordinate; until someone settles it, nobody gets in through the more generous member.
/// </summary>
internal static class StricterAccess
{
    /// <summary>The stricter access of a field.</summary>
    /// <param name="field">The field.</param>
    public static AccessModel Of(FieldRow field) =>
        field.Count == 1 ? field.First.Access : Of(Array.ConvertAll(field.ToArray(), one => one.Access));

    /// <summary>The stricter access.</summary>
    /// <param name="all">The accesses declared, at least one.</param>
    public static AccessModel Of(IReadOnlyList<AccessModel> all)
    {
        if (all.Count == 1 || all.All(access => access.Equals(all[0])))
        {
            return all[0];
        }

        var requirement = all.Aggregate(Requirement.None, (sum, access) => sum.And(access.Requirement));
        var kind = Kind(all, requirement);
        return new AccessModel(
            kind,
            requirement,
            kind == AccessKind.Public ? all[0].PublicReason : null,
            Union(all.SelectMany(access => access.Delegated)),
            all.SelectMany(access => access.Provenance).ToEquatableArray());
    }

    /// <summary>What is left to HotChocolate, for people to read.</summary>
    /// <param name="delegated">Policies and roles.</param>
    public static string? Text(EquatableArray<string> delegated) => delegated.Count == 0 ? null : string.Join("; ", delegated);

    private static EquatableArray<string> Union(IEnumerable<string> texts) =>
        texts.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal).ToEquatableArray();

    private static AccessKind Kind(IReadOnlyList<AccessModel> all, Requirement requirement)
    {
        if (all.Any(access => access.Kind == AccessKind.Undeclared))
        {
            return AccessKind.Undeclared;
        }

        if (!requirement.IsNone)
        {
            return requirement.Clauses.Count > 0 ? AccessKind.Permission : AccessKind.Authenticated;
        }

        if (all.Any(access => access.Kind == AccessKind.Delegated))
        {
            return AccessKind.Delegated;
        }

        return all.All(access => access.Kind == AccessKind.Public) ? AccessKind.Public : AccessKind.Inherited;
    }
}
