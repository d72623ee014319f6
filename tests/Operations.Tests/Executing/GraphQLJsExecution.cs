using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Tests.Judging;

namespace GqlAuthTooling.Operations.Tests.Executing;

/// <summary>What graphql-js answers to an operation.</summary>
/// <param name="Data">The data.</param>
/// <param name="Errors">The paths of the errors, in order.</param>
internal sealed record GraphQLJsAnswer(JsonElement? Data, JsonElement[] Errors);

/// <summary>Executes operations with graphql-js, over data that is made up as the sandbox makes it up.</summary>
internal static class GraphQLJsExecution
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Executes operations in one go.</summary>
    /// <param name="sdl">The schema.</param>
    /// <param name="denied">The coordinates whose resolvers fail.</param>
    /// <param name="operations">The operations.</param>
    public static GraphQLJsAnswer[] Execute(string sdl, IEnumerable<string> denied, IEnumerable<GeneratedOperation> operations)
    {
        var folder = Directory.CreateTempSubdirectory("graphql-js-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "input.json"), Path.Combine(folder.FullName, "output.json"));
            var json = new JsonObject
            {
                ["schema"] = sdl,
                ["denied"] = new JsonArray([.. denied.Select(one => JsonValue.Create(one))]),
                ["cases"] = new JsonArray([.. operations.Select(one =>
                    new JsonObject { ["document"] = one.Document, ["variables"] = one.Variables.DeepClone() })]),
            };
            File.WriteAllText(input, json.ToJsonString());
            Node.Run("execute.mjs", input, output);
            return JsonSerializer.Deserialize<GraphQLJsAnswer[]>(File.ReadAllText(output), Options)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
