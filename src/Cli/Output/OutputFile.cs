using System;
using System.IO;
using System.Text;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Output;

/// <summary>Writes a report into the file that <c>--output</c> names.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file, and folders that are missing.</summary>
    /// <param name="folder">What a relative name is relative to.</param>
    /// <param name="name">The file as the user wrote it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="InputException">It can't be written.</exception>
    public static void Write(string folder, string name, string text)
    {
        try
        {
            var path = Path.GetFullPath(name, folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"'{name}' can't be written: {e.Message}", e);
        }
    }
}
