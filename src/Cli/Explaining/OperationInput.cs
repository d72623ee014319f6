using System;
using System.IO;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>The operation to explain: a GraphQL document, or a request as clients send it over HTTP.</summary>
/// <param name="Text">The document.</param>
/// <param name="Source">What the document is called.</param>
/// <param name="Name">The operation that is meant, or <see langword="null"/>.</param>
/// <param name="Variables">The variables, or <see langword="null"/> when nobody says which.</param>
internal sealed record OperationInput(string Text, string Source, string? Name, JsonElement? Variables)
{
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 256, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Reads the operation.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="written">A file, or <c>-</c> for standard input.</param>
    /// <param name="name">The operation's name as the command line says, or <see langword="null"/>.</param>
    /// <param name="variables">The variables as JSON or a file as the command line says, or <see langword="null"/>.</param>
    /// <exception cref="InputException">It can't be read.</exception>
    public static OperationInput Read(CliEnvironment environment, string written, string? name, string? variables)
    {
        var source = written == "-" ? "stdin" : written;
        var text = written == "-" ? environment.Input.ReadToEnd() : InputFile.ReadText(written, environment.CurrentFolder, "operation");
        var input = IsRequest(text)
            ? OfRequest(Parse(text, $"the request '{source}'"), source)
            : new OperationInput(text, source, null, null);
        return input with
        {
            Name = name ?? input.Name,
            Variables = variables is null ? input.Variables : ReadVariables(environment, variables),
        };
    }

    // A document may begin with a brace too, but a string can't follow it.
    private static bool IsRequest(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("{") && start[1..].TrimStart().StartsWith("\"");
    }

    private static OperationInput OfRequest(JsonElement request, string source)
    {
        if (!request.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            throw new InputException(
                $"The request '{source}' has no \"query\". Pass a GraphQL document, or a request with \"query\" and, where needed, "
                + "\"operationName\" and \"variables\".");
        }

        var name = Part(request, "operationName", JsonValueKind.String, "a text", source)?.GetString();
        var variables = Part(request, "variables", JsonValueKind.Object, "an object; explain one set at a time", source);

        // A request without variables says that there are none.
        return new OperationInput(query.GetString()!, source, name, variables ?? Parse("{}", "no variables"));
    }

    // What can't be read must not count as not there: the operation would need less.
    private static JsonElement? Part(JsonElement request, string name, JsonValueKind kind, string must, string source)
    {
        if (!request.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return part.ValueKind == kind ? part : throw new InputException($"In the request '{source}', \"{name}\" must be {must}.");
    }

    private static JsonElement ReadVariables(CliEnvironment environment, string written)
    {
        var isText = written.AsSpan().TrimStart().StartsWith("{");
        var text = isText ? written : InputFile.ReadText(written, environment.CurrentFolder, "file of variables");
        var what = isText ? "--variables" : $"the file of variables '{written}'";
        var json = Parse(text, what);
        return json.ValueKind == JsonValueKind.Object
            ? json
            : throw new InputException($"{char.ToUpperInvariant(what[0])}{what[1..]} must be a JSON object, for example {{\"id\": 1}}.");
    }

    private static JsonElement Parse(string text, string what)
    {
        try
        {
            return UnicodeJson.Parse(text, JsonOptions);
        }
        catch (JsonException e)
        {
            throw new InputException($"{char.ToUpperInvariant(what[0])}{what[1..]} is no JSON: {e.Message}", e);
        }
    }
}
