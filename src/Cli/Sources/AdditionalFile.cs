using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>An additional file that was read.</summary>
/// <param name="path">The file, a full path.</param>
/// <param name="text">Its text.</param>
internal sealed class AdditionalFile(string path, SourceText text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>Reads files; one that can't be read is left out with a note.</summary>
    /// <param name="paths">The files, full paths.</param>
    /// <param name="owner">The project, or the folder of loose sources.</param>
    /// <param name="notes">Takes what was left out.</param>
    /// <exception cref="InputException">
    /// A permission catalogue can't be read: without it every permission would be unlisted. Or an approved surface: without it
    /// nothing would be held to what was approved.
    /// </exception>
    public static ImmutableArray<AdditionalText> Read(IEnumerable<string> paths, string owner, List<string> notes)
    {
        var files = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                throw new InputException(
                    $"'{owner}' lists the additional file '{path}', which doesn't exist. Write it, or remove the item from the project.");
            }

            if (SourceFiles.Read(path, out var problem) is { } text)
            {
                files.Add(new AdditionalFile(path, text));
            }
            else if (PermissionsFile.Is(path))
            {
                throw new InputException($"The permission catalogue '{path}' {problem}. Repair it, or move it out of the project.");
            }
            else if (ApprovedSurface.IsAt(path))
            {
                throw new InputException($"The approved file '{path}' {problem}. Restore it from version control.");
            }
            else if (!notes.Contains($"{path} {problem}; what it says is not known"))
            {
                notes.Add($"{path} {problem}; what it says is not known");
            }
        }

        return files.ToImmutable();
    }
}
