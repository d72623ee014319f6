namespace GqlAuthTooling;

/// <summary>How the permissions named in one <see cref="RequiresPermissionAttribute"/> combine.</summary>
public enum PermissionMatch
{
    /// <summary>The caller needs every permission named.</summary>
    All = 0,

    /// <summary>The caller needs at least one of the permissions named.</summary>
    Any = 1,
}
