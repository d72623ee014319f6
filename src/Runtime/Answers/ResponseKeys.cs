namespace GqlAuthTooling;

/// <summary>The names under which answers stand in the <c>extensions</c> of a response or an error.</summary>
public static class ResponseKeys
{
    /// <summary>In a response: the permissions the operation requires.</summary>
    public const string PermissionsUsed = "permissionsUsed";

    /// <summary>In a response: the deprecated members the operation uses.</summary>
    public const string DeprecatedFieldsUsed = "deprecatedFieldsUsed";

    /// <summary>In a response: the engine's cost of the operation.</summary>
    public const string Complexity = "complexity";

    /// <summary>In a response of a dry run: the errors there would have been.</summary>
    public const string WouldBeDenied = "wouldBeDenied";

    /// <summary>In an error: why access was denied, a value of <see cref="ErrorCategory"/>.</summary>
    public const string Category = "category";

    /// <summary>In an error, with details switched on: the code.</summary>
    public const string Code = "code";

    /// <summary>In an error, with details switched on: the coordinate that was denied.</summary>
    public const string Coordinate = "coordinate";

    /// <summary>In an error, with details switched on: the clauses that the caller does not meet.</summary>
    public const string Missing = "missing";
}
