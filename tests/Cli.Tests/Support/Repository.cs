namespace GqlAuthTooling.Cli.Tests.Support;

/// <summary>The repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GqlAuthTooling.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
