using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Which claims of a principal are grants. Set up before first use.</summary>
public sealed class ClaimsCallerOptions
{
    /// <summary>The claims that hold one grant each. <c>permission</c>, unless changed.</summary>
    public IList<string> PermissionClaimTypes { get; } = new List<string> { "permission" };

    /// <summary>The claims that hold grants separated by blanks. <c>scope</c> and <c>scp</c>, unless changed.</summary>
    public IList<string> ScopeClaimTypes { get; } = new List<string> { "scope", "scp" };
}
