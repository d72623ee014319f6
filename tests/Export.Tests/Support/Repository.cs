namespace GqlAuthTooling.Export.Tests.Support;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>A path below the folder that holds the solution.</summary>
    /// <param name="path">The path, with <c>/</c>.</param>
    public static string PathOf(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GqlAuthTooling.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests don't run from inside their repository.");
        }

        return Path.Combine(folder.FullName, path.Replace('/', Path.DirectorySeparatorChar));
    }
}
