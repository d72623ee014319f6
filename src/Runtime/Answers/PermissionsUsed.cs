using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>The list <c>extensions.permissionsUsed</c>, which tells a client the permissions its token needs.</summary>
public static class PermissionsUsed
{
    /// <summary>
    /// Every permission that the requirements name, once, in order of first use; where one of several is enough, all of them
    /// in turn. The same whether the caller holds them or not.
    /// </summary>
    /// <param name="requirements">The requirements of an operation, in document order.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Requirement> requirements)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var used = new List<string>();
        foreach (var requirement in Guard.NotNull(requirements, nameof(requirements)))
        {
            foreach (var clause in Guard.NotNull(requirement, nameof(requirements)).Clauses)
            {
                foreach (var permission in clause)
                {
                    // What stands for "nobody" is no permission that a token could be given.
                    if (PermissionName.IsPermission(permission) && seen.Add(permission))
                    {
                        used.Add(permission);
                    }
                }
            }
        }

        return used.AsReadOnly();
    }
}
