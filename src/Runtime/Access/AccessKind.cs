namespace GqlAuthTooling;

/// <summary>The access of a field coordinate; every coordinate has exactly one.</summary>
public enum AccessKind
{
    /// <summary>Nothing declared on a root field: an error at build time, denied at run time.</summary>
    Undeclared = 0,

    /// <summary>Nothing declared on a field of another type: reachable by whoever reached its parent.</summary>
    Inherited = 1,

    /// <summary>Anyone; declared with a reason.</summary>
    Public = 2,

    /// <summary>Any valid caller.</summary>
    Authenticated = 3,

    /// <summary>Callers that hold the required permissions.</summary>
    Permission = 4,

    /// <summary>Left to HotChocolate's own authorization.</summary>
    Delegated = 5,
}
