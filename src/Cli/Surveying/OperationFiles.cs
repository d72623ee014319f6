using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>Finds the operations of clients below a folder.</summary>
internal static class OperationFiles
{
    /// <summary>The documents of a folder, or of one file.</summary>
    /// <param name="written">The path as the person wrote it.</param>
    /// <param name="currentFolder">What it is relative to.</param>
    /// <param name="notes">Takes what was left out.</param>
    /// <exception cref="InputException">There is nothing of that kind.</exception>
    public static IReadOnlyList<ClientDocument> Find(string written, string currentFolder, List<string> notes)
    {
        var path = Path.GetFullPath(written, currentFolder);
        if (File.Exists(path))
        {
            return Read(path, Path.GetDirectoryName(path)!, currentFolder)
                ?? throw new InputException(
                    $"'{written}' is no list of persisted operations. Pass Apollo's manifest, a JSON object of ids and documents, a "
                    + ".graphql file, or the folder that holds such.");
        }

        if (!Directory.Exists(path))
        {
            throw new InputException($"The path '{written}' doesn't exist (looked for '{path}').");
        }

        var root = path.TrimEnd(Path.DirectorySeparatorChar) is { Length: > 0 } trimmed ? trimmed : path;
        var documents = new List<ClientDocument>();
        var other = 0;
        var skipped = new List<string>();
        foreach (var file in FileTree.Files(root, skipped, [".graphql", ".gql", ".json"]))
        {
            if (Read(file, root, currentFolder) is { } found)
            {
                documents.AddRange(found);
            }
            else
            {
                other++;
            }
        }

        if (other > 0)
        {
            notes.Add($"{other} JSON file{(other == 1 ? " is" : "s are")} no list of persisted operations and left out");
        }

        notes.AddRange(skipped.Order(StringComparer.Ordinal).Select(path =>
            $"left out, because it leads out of the folder or nowhere: {PathNames.Display(currentFolder, path)}"));
        return documents.Count > 0
            ? documents
            : throw new InputException(
                $"The folder '{written}' holds no operations: no .graphql or .gql file and no list of persisted operations was found in "
                + "it (bin, obj, node_modules and hidden folders are not looked at).");
    }

    private static IReadOnlyList<ClientDocument>? Read(string file, string root, string currentFolder)
    {
        var source = PathNames.Display(currentFolder, file);
        var client = ClientOf(file, root);
        var text = InputFile.ReadText(file, currentFolder, "file");
        return file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? Manifest.Read(text, source, client)
            : [new ClientDocument(client, source, null, text, IsPersisted: false)];
    }

    // Each folder directly below is a client; what lies in the folder itself belongs to the one it is named after.
    private static string ClientOf(string file, string root)
    {
        var parts = PathNames.Display(root, file).Split('/');
        return parts.Length > 1 ? parts[0] : Path.GetFileName(root) is { Length: > 0 } name ? name : "client";
    }
}
