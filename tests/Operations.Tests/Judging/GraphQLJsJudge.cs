using System.Text.Json;
using System.Text.Json.Nodes;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>What graphql-js says of an operation.</summary>
/// <param name="Errors">What is wrong with it; null when it is valid.</param>
/// <param name="VariableErrors">What is wrong with its variables; null when they are fine.</param>
/// <param name="Coordinates">What it uses; null when something is wrong.</param>
internal sealed record GraphQLJsVerdict(string[]? Errors, string[]? VariableErrors, string[]? Coordinates);

/// <summary>Asks graphql-js about operations.</summary>
internal static class GraphQLJsJudge
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Judges operations in one go.</summary>
    /// <param name="sdl">The schema.</param>
    /// <param name="operations">The operations.</param>
    /// <param name="allRules">Whether the rules count that our checks leave to servers.</param>
    public static GraphQLJsVerdict[] Judge(string sdl, IEnumerable<GeneratedOperation> operations, bool allRules = false)
    {
        var folder = Directory.CreateTempSubdirectory("graphql-js-");
        try
        {
            var input = Path.Combine(folder.FullName, "input.json");
            var output = Path.Combine(folder.FullName, "output.json");
            var json = new JsonObject
            {
                ["schema"] = sdl,
                ["allRules"] = allRules,
                ["cases"] = new JsonArray([.. operations.Select(one =>
                    new JsonObject { ["document"] = one.Document, ["variables"] = one.Variables.DeepClone() })]),
            };
            File.WriteAllText(input, json.ToJsonString());
            Node.Run("judge.mjs", input, output);
            return JsonSerializer.Deserialize<GraphQLJsVerdict[]>(File.ReadAllText(output), Options)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
