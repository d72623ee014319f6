namespace GqlAuthTooling.Testing;

/// <summary>The source tree that the tests were built from.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root => Repository.Root;

    /// <summary>A path below <see cref="Root"/>.</summary>
    /// <param name="parts">The parts of the path.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The C# files below a folder, build output left out, sorted.</summary>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<string> SourcesBelow(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .OrderBy(path => path, StringComparer.Ordinal)
        : [];
}
