namespace GqlAuthTooling;

/// <summary>An access as text, the same in maps, approved surfaces and messages.</summary>
public static class AccessText
{
    /// <summary>
    /// <c>public</c>, <c>authenticated</c>, <c>inherited</c>, <c>undeclared</c>, <c>delegated(…)</c>, or the requirement, for
    /// example <c>Order:read &amp; (Price:read | Price:write)</c>. What is required and delegated too is joined by an
    /// <c>&amp;</c>.
    /// </summary>
    /// <param name="access">The kind.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="delegated">What HotChocolate checks, or <see langword="null"/> when it checks nothing.</param>
    public static string Of(AccessKind access, Requirement requirement, string? delegated)
    {
        Guard.NotNull(requirement, nameof(requirement));
        if (access == AccessKind.Undeclared)
        {
            return "undeclared";
        }

        if (delegated is not null || access == AccessKind.Delegated)
        {
            var left = $"delegated({delegated})";
            return requirement.IsNone ? left : $"{requirement.Text} & {left}";
        }

        return requirement.IsNone
            ? access == AccessKind.Public ? "public" : "inherited"
            : requirement.Text;
    }
}
