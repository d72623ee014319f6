namespace GqlAuthTooling.Operations.Tests;

/// <summary>Runs the scripts of the folder <c>node</c>, which ask graphql-js.</summary>
internal static class Node
{
    private static readonly NodeFolder Scripts = new("tests/Operations.Tests/node");

    /// <summary>The folder with the scripts and their packages.</summary>
    public static string Folder => Scripts.Folder;

    /// <summary>Runs a script of the folder.</summary>
    /// <param name="script">The script's name.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the script writes to its standard output.</returns>
    public static string Run(string script, params string[] arguments) => Scripts.Run(script, arguments);

    /// <summary>The path of a file of an npm package.</summary>
    /// <param name="path">The package and the file's path in it.</param>
    public static string PathOf(string path) => Path.Combine(Folder, "node_modules", path);
}
