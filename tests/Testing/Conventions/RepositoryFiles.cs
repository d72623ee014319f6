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
        ? Walk(folder).OrderBy(path => path, StringComparer.Ordinal)
        : [];

    // Not into build output: another build or test may be changing it.
    private static IEnumerable<string> Walk(string folder) => Directory.GetFiles(folder, "*.cs").Concat(Directory.GetDirectories(folder)
        .Where(inner => Path.GetFileName(inner) is not ("bin" or "obj" or "node_modules"))
        .SelectMany(Walk));
}
