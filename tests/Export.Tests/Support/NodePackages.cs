using System.Diagnostics;

namespace GqlAuthTooling.Export.Tests.Support;

/// <summary>Runs the scripts of the folder <c>node</c>, which compose, route and validate.</summary>
internal static class NodePackages
{
    private static readonly NodeFolder Scripts = new("tests/Export.Tests/node");

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote to standard output.</returns>
    public static string Run(string script, params string[] arguments) => Scripts.Run(script, arguments);

    /// <summary>Starts a script that runs until somebody ends it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Process Start(string script, params string[] arguments) => Scripts.Start(script, arguments);
}
