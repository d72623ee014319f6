using System;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Whether a variable of one type may stand where a value of another is asked for.</summary>
internal static class VariableTypes
{
    /// <summary>The specification's "All Variable Usages Are Allowed".</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="asked">The type asked for.</param>
    /// <param name="hasDefault">Whether what is asked for has a default value.</param>
    public static bool IsAllowed(VariableDefinitionNode variable, TypeNode asked, bool hasDefault)
    {
        if (asked is NonNullTypeNode nonNull && variable.Type is not NonNullTypeNode)
        {
            var hasValue = hasDefault || variable.Default is { Kind: not ValueKind.Null };
            return hasValue && IsSubtype(variable.Type, nonNull.Of);
        }

        return IsSubtype(variable.Type, asked);
    }

    private static bool IsSubtype(TypeNode type, TypeNode of) => (type, of) switch
    {
        (NonNullTypeNode one, NonNullTypeNode other) => IsSubtype(one.Of, other.Of),
        (_, NonNullTypeNode) => false,
        (NonNullTypeNode one, _) => IsSubtype(one.Of, of),
        (ListTypeNode one, ListTypeNode other) => IsSubtype(one.Item, other.Item),
        (NamedTypeNode one, NamedTypeNode other) => string.Equals(one.Name, other.Name, StringComparison.Ordinal),
        _ => false,
    };
}
