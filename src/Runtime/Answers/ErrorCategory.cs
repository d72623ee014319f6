namespace GqlAuthTooling;

/// <summary>The values of <c>extensions.category</c> of an error.</summary>
public static class ErrorCategory
{
    /// <summary>The caller is known and lacks something.</summary>
    public const string Authorization = "authorization";

    /// <summary>The caller gave no valid credential.</summary>
    public const string Authentication = "authentication";
}
