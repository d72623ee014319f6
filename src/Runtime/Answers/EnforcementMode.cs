namespace GqlAuthTooling;

/// <summary>What a server does with an operation that needs more than its caller has.</summary>
public enum EnforcementMode
{
    /// <summary>It executes nothing and answers with one error for each denied field.</summary>
    Reject = 0,

    /// <summary>Denied fields are null with an error, the rest executes.</summary>
    Partial = 1,

    /// <summary>Everything executes, and the response says what would have been denied.</summary>
    DryRun = 2,
}
