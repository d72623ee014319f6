using System;
using System.IO;
using System.Text;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>Files that a person names on the command line.</summary>
internal static class InputFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="written">The path as the person wrote it.</param>
    /// <param name="currentFolder">What it is relative to.</param>
    /// <param name="what">What the file is, for messages.</param>
    /// <exception cref="InputException">It can't be read.</exception>
    public static byte[] Read(string written, string currentFolder, string what)
    {
        var path = Path.GetFullPath(written, currentFolder);
        if (!File.Exists(path))
        {
            throw new InputException($"The {what} '{written}' doesn't exist (looked for '{path}').");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The {what} '{written}' can't be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a text file in UTF-8.</summary>
    /// <param name="written">The path as the person wrote it.</param>
    /// <param name="currentFolder">What it is relative to.</param>
    /// <param name="what">What the file is, for messages.</param>
    /// <exception cref="InputException">It can't be read.</exception>
    public static string ReadText(string written, string currentFolder, string what) =>
        Encoding.UTF8.GetString(Read(written, currentFolder, what)).TrimStart('\uFEFF');
}
