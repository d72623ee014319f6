using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>
/// Lists of persisted operations. Two shapes are in use: Apollo's manifest, and a JSON object of ids and documents, which Relay,
/// Strawberry Shake, Nitro and the GraphQL code generator write.
/// </summary>
internal static partial class Manifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The documents of a file; <see langword="null"/> when it is some other JSON.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="source">What the file is called.</param>
    /// <param name="client">The client where the manifest doesn't say which.</param>
    /// <exception cref="InputException">It is a manifest that can't be used.</exception>
    public static IReadOnlyList<ClientDocument>? Read(string text, string source, string client)
    {
        JsonElement json;
        try
        {
            json = UnicodeJson.Parse(text, Options);
        }
        catch (JsonException e)
        {
            throw new InputException($"'{source}' is no JSON, and may be a list of operations: {e.Message}", e);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return Text(json, "format") == ApolloFormat ? ReadApollo(json, source, client)
            : IsMap(json, source) ? [.. json.EnumerateObject().Select(one => new ClientDocument(client, $"{source}#{one.Name}", one.Name, Document(one.Value)!, true))]
            : null;
    }

    // Other JSON files have texts too; documents begin with a word of GraphQL or a brace.
    private static bool IsMap(JsonElement json, string source)
    {
        var (documents, others) = (0, new List<string>());
        foreach (var one in json.EnumerateObject())
        {
            if (Document(one.Value) is { } text && Beginning().IsMatch(text))
            {
                documents++;
            }
            else
            {
                others.Add(one.Name);
            }
        }

        // One odd entry among many must not make the others go unread.
        return documents > 0 && others.Count < documents && others.Count > 0
            ? throw new InputException($"The manifest '{source}' has an entry that is no document: '{others[0]}'.")
            : documents > 0 && others.Count == 0;
    }

    // Apollo's older compilers wrote an object with name and source instead of a text.
    private static string? Document(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Object ? Text(value, "source")
        : null;

    private static IReadOnlyList<ClientDocument> ReadApollo(JsonElement json, string source, string client)
    {
        if (!json.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
        {
            throw new InputException($"The manifest '{source}' has a version other than 1, which is the one that is understood.");
        }

        if (!json.TryGetProperty("operations", out var operations) || operations.ValueKind != JsonValueKind.Array)
        {
            throw new InputException($"The manifest '{source}' has no list \"operations\".");
        }

        return
        [
            .. operations.EnumerateArray().Select((operation, i) =>
            {
                var id = Text(operation, "id");
                return Text(operation, "body") is { } body
                    ? new ClientDocument(Text(operation, "clientName") ?? client, $"{source}#{id}", id, body, true)
                    : throw new InputException($"The manifest '{source}' has an operation without \"body\", the {i + 1}th.");
            }),
        ];
    }

    private static string? Text(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    [GeneratedRegex(""""\A(\s|#[^\n]*\n|,)*("""[\s\S]*?"""\s*|"[^"\n]*"\s*)?(\{|(query|mutation|subscription|fragment)\b)"""")]
    private static partial Regex Beginning();
}
