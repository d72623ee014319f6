using System;
using System.IO;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Mapping.Files;

/// <summary>Reads JSON files that nobody vouches for.</summary>
internal static class JsonFile
{
    /// <summary>Larger files are no maps and no schemas.</summary>
    public const int MaximumBytes = 256 * 1024 * 1024;

    /// <summary>The one value of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="InputException">It can't be read, or is no JSON.</exception>
    public static JsonElement Read(string path, string name)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.Length > MaximumBytes
                ? throw new InputException($"'{name}' is larger than {MaximumBytes / 1024 / 1024} MB. Pass the file that 'gqlauth map --format json' wrote.")
                : UnicodeJson.Parse(ReadAll(stream), new JsonDocumentOptions { MaxDepth = 128, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw new InputException(
                $"'{name}' is no JSON ({e.Message.TrimEnd('.')}). A map is written by 'gqlauth map --format json', a schema by an introspection query.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{name}' can't be read ({e.Message.TrimEnd('.')}). Check the path and its permissions.", e);
        }
    }

    private static ReadOnlyMemory<byte> ReadAll(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return UnicodeJson.AfterMark(bytes);
    }
}
