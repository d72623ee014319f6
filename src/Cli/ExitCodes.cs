namespace GqlAuthTooling.Cli;

/// <summary>The exit codes of the tool.</summary>
public static class ExitCodes
{
    /// <summary>Nothing at or above the chosen severity was found.</summary>
    public const int Clean = 0;

    /// <summary>Something was found.</summary>
    public const int Findings = 1;

    /// <summary>The input can't be used, or the tool itself failed; the run proves nothing.</summary>
    public const int Unusable = 2;
}
