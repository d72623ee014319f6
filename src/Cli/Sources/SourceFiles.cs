using System;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>Reads source files that nobody vouches for: any encoding, invalid bytes, any size.</summary>
internal static class SourceFiles
{
    /// <summary>Files above this size are data in the shape of code; parsing them costs gigabytes.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    // Invalid bytes become U+FFFD: one bad comment must not hide a file from the rules.
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why there is none, as a clause that follows the path.</param>
    public static SourceText? Read(string path, out string? problem)
    {
        problem = null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaximumBytes)
            {
                problem = $"is larger than {MaximumBytes / 1024 / 1024} MB";
                return null;
            }

            return SourceText.From(stream, Lenient, throwIfBinaryDetected: true);
        }
        catch (InvalidDataException)
        {
            problem = "holds binary data";
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            problem = $"can't be read ({e.Message.TrimEnd('.')})";
        }

        return null;
    }
}
