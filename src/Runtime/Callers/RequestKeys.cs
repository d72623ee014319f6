namespace GqlAuthTooling;

/// <summary>The names under which a host tells the adapter something about one request, in the request's global state.</summary>
public static class RequestKeys
{
    /// <summary>An <see cref="EnforcementMode"/> that holds for this request in place of the schema's.</summary>
    public const string Mode = "GqlAuthTooling.Mode";
}
