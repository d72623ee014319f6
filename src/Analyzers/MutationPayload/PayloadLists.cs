namespace GqlAuthTooling.Analyzers;

/// <summary>The names of the two lists that every payload has.</summary>
internal static class PayloadLists
{
    public const string UserErrors = "userErrors";

    public const string UserErrorType = "UserError";

    public const string UserWarnings = "userWarnings";

    public const string UserWarningType = "UserWarning";
}
