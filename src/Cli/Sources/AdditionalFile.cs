using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
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
    /// <param name="notes">Takes what was left out.</param>
    public static ImmutableArray<AdditionalText> Read(IEnumerable<string> paths, List<string> notes)
    {
        var files = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var path in paths)
        {
            if (SourceFiles.Read(path, out var problem) is { } text)
            {
                files.Add(new AdditionalFile(path, text));
            }
            else
            {
                notes.Add($"{path} {problem}; what it says is not known");
            }
        }

        return files.ToImmutable();
    }
}
