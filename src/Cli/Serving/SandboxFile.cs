using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>What a team says about its sandbox: values, the permissions of the token, requests to show.</summary>
/// <param name="Data">Values to answer instead of made-up ones.</param>
/// <param name="Permissions">The permissions of the token; empty for all.</param>
/// <param name="Requests">Operations, each as one text.</param>
internal sealed record SandboxFile(MockData Data, IReadOnlyList<string> Permissions, IReadOnlyList<string> Requests)
{
    /// <summary>The file's name, where nobody names another.</summary>
    public const string FileName = "sandbox.json";

    private static readonly string[] Known = ["values", "permissions", "requests"];

    /// <summary>Nothing is said.</summary>
    public static SandboxFile None { get; } = new(MockData.None, [], []);

    /// <summary>Finds and reads the file.</summary>
    /// <param name="options">What the sandbox shall be.</param>
    /// <param name="currentFolder">What paths are relative to.</param>
    /// <param name="schema">The schema.</param>
    /// <exception cref="InputException">It can't be read, or says what the schema doesn't know.</exception>
    public static SandboxFile Load(SandboxOptions options, string currentFolder, GraphQLSchema schema)
    {
        var path = options.DataFile is { } named ? Path.GetFullPath(named, currentFolder) : Beside(options.Paths[0], currentFolder);
        if (options.DataFile is null && !File.Exists(path))
        {
            return None;
        }

        try
        {
            var json = UnicodeJson.Parse(
                File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(json, path, schema);
        }
        catch (JsonException e)
        {
            throw new InputException($"'{path}' is no JSON: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' can't be read: {e.Message}");
        }
    }

    private static SandboxFile Read(JsonElement json, string path, GraphQLSchema schema)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new InputException($"'{path}' is no object with {string.Join(", ", Known)}.");
        }

        var unknown = json.EnumerateObject().Select(one => one.Name)
            .FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal) && name != "$schema");
        if (unknown is not null)
        {
            throw new InputException($"'{path}' says \"{unknown}\", which means nothing here. There are {string.Join(", ", Known)}.");
        }

        try
        {
            return new SandboxFile(
                json.TryGetProperty("values", out var values) ? MockData.Read(values, schema) : MockData.None,
                Texts(json, "permissions", path),
                Texts(json, "requests", path));
        }
        catch (MockDataException e)
        {
            throw new InputException($"'{path}' has values that the schema doesn't allow:\n{e.Message}");
        }
    }

    private static string[] Texts(JsonElement json, string property, string path) => !json.TryGetProperty(property, out var list)
        ? []
        : list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
            : throw new InputException($"'{path}': \"{property}\" is no list of texts.");

    private static string Beside(string source, string currentFolder)
    {
        var path = Path.GetFullPath(source, currentFolder);
        return Path.Combine(Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path, FileName);
    }
}
