using System;
using System.IO;
using System.Text;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>Reads and writes the approved file; a reader never sees half of it.</summary>
internal static class ApprovedFileStore
{
    /// <summary>The text of a file; <see langword="null"/> when there is none yet.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It can't be read, or a line of it can't.</exception>
    public static SourceText? Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"'{path}' is a folder. Name a file with --approved, for example '{Path.Combine(path, ApprovedSurface.FileName)}'.");
        }

        if (!File.Exists(path))
        {
            return null;
        }

        var text = SourceFiles.Read(path, out var problem)
            ?? throw new InputException($"The approved file '{path}' {problem}. Restore it from version control, or delete it to approve everything anew.");
        return ApprovedSurface.Read(text).Problems is [var first, ..]
            ? throw new InputException($"'{path}' line {first.Number} {first.What}. {first.Advice}. Nothing was written.")
            : text;
    }

    /// <summary>Whether a file holds a text already, whatever its line ends.</summary>
    /// <param name="old">The file.</param>
    /// <param name="text">The text.</param>
    public static bool IsSame(SourceText old, string text) =>
        string.Equals(old.ToString().TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), text, StringComparison.Ordinal);

    /// <summary>Writes a file at once: whatever happens, it is the old one or the new one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="InputException">It can't be written.</exception>
    public static void Write(string path, string text)
    {
        var temporary = string.Empty;
        try
        {
            // A link stays one: what it leads to is replaced.
            var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            temporary = Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetRandomFileName());
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw new InputException($"'{path}' can't be written ({e.Message.TrimEnd('.')}). Name another file with --approved, or mend the folder.");
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The reason why the file couldn't be written is the one worth saying.
        }
    }
}
