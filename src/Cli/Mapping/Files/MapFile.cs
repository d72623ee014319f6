using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Mapping.Files;

/// <summary>
/// Reads back what <c>gqlauth map --format json</c> wrote: everything that a decision needs, so that whatever works on sources
/// works on the file. A file that lacks something is refused, never completed by a guess.
/// </summary>
internal static class MapFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It is no such file, of another version, or damaged.</exception>
    public static MapView Read(string path) => Read(path, path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="InputException">It is no such file, of another version, or damaged.</exception>
    public static MapView Read(string path, string name) => Read(JsonFile.Read(path, name), name);

    /// <summary>Whether a JSON value means to be a map.</summary>
    /// <param name="root">The value.</param>
    public static bool Is(JsonElement root) => root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("version", out _) && root.TryGetProperty("types", out _) && root.TryGetProperty("assemblies", out _);

    /// <summary>Reads a value.</summary>
    /// <param name="root">The value of the file.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <exception cref="InputException">It is no map, of another version, or damaged.</exception>
    public static MapView Read(JsonElement root, string name)
    {
        if (!Is(root))
        {
            throw new InputException($"'{name}' is no permission map. Pass what 'gqlauth map --format json' wrote.");
        }

        var file = new JsonItem(root, string.Empty, name);
        if (root.GetProperty("version") is not { ValueKind: JsonValueKind.Number } version
            || !version.TryGetInt32(out var number) || number != MapJson.Version)
        {
            throw new InputException(
                $"'{name}' is a permission map of version {root.GetProperty("version").GetRawText()}, and this gqlauth reads version "
                + $"{MapJson.Version}. Write it again with this gqlauth: 'gqlauth map --format json'.");
        }

        var parts = new MapFileParts(file);
        var map = parts.Compose();
        return MapViewBuilder.Build(
            new MapFileTypes(file, map).Read(),
            map,
            [.. file.Items("catalogue").Select(item => new MapPermission(item.Text("permission"), item.OptionalText("description"), item.Flag("needed")))],
            [.. file.Items("conflicts").Select(item => new MapDisagreement(item.Text("coordinate"), item.Text("message")))],
            [.. file.Items("notAnalysable").Select(item => new NotAnalysable(item.Text("project"), item.Text("subject"), item.Text("message")))],
            file.Texts("notes"));
    }
}
