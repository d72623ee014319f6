using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Output;

/// <summary>How SARIF names files: relative to the root of the repository, which is how services find them.</summary>
internal static class SarifPlaces
{
    private const string Base = "%SRCROOT%";

    /// <summary>The repository that a folder lies in, wherever in it the tool was started; the folder itself outside of any.</summary>
    /// <param name="folder">The folder.</param>
    public static string RepositoryRoot(string folder)
    {
        for (var candidate = folder; !string.IsNullOrEmpty(candidate); candidate = Path.GetDirectoryName(candidate))
        {
            if (Path.Exists(Path.Combine(candidate, ".git")))
            {
                return candidate;
            }
        }

        return folder;
    }

    /// <summary>Writes the property of a run that says what paths are relative to.</summary>
    /// <param name="json">Takes it.</param>
    public static void WriteBase(Utf8JsonWriter json) => json.WriteObject("originalUriBaseIds", () => json.WriteObject(
        Base, () => json.WriteObject("description", () => json.WriteString("text", "The root of the repository."))));

    /// <summary>Writes the properties of an <c>artifactLocation</c>.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="root">The root of the repository.</param>
    /// <param name="path">The file's full path.</param>
    public static void WriteFile(Utf8JsonWriter json, string root, string path)
    {
        var relative = PathNames.Display(root, path);
        if (Path.IsPathRooted(relative) || relative.StartsWith("../", StringComparison.Ordinal))
        {
            json.WriteString("uri", new Uri(path).AbsoluteUri);
            return;
        }

        json.WriteString("uri", string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Base);
    }
}
