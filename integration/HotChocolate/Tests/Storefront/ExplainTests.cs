using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GqlAuthTooling.Cli;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;
using GqlAuthTooling.Operations.Tests.Judging;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>
/// What <c>gqlauth explain</c> says of operations is what the real server answers: the same errors to the character, the same
/// permissions used, the same deprecated members used. Operations are generated over the server's own schema.
/// </summary>
public sealed class ExplainTests : IDisposable
{
    private const int Count = 200;

    // HotChocolate refuses a few documents that are valid, such as one with an empty list for a variable's default.
    private const int Spare = 5;

    private static readonly string?[] Callers =
        [null, "Display:read", "Order:read", "Price:read,Price:write", "Product:read", "Product:read,Product:write", "*"];

    private readonly string _folder = Directory.CreateTempSubdirectory("gqlauth-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The same operations, asked of both.</summary>
    [Fact]
    public async Task Operations_AreExplainedAsTheServerAnswers()
    {
        // What an operation may cost is not what is compared here.
        await using var server = await StorefrontUnderTest.StartAsync(
            new(Complexity: false), services => services.AddGraphQLServer().ModifyCostOptions(options => options.EnforceCostLimits = false));
        var executor = await server.Services.GetRequestExecutorAsync();
        var sdl = executor.Schema.ToString();
        await File.WriteAllTextAsync(Path.Combine(_folder, "schema.graphql"), sdl);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "map.json"),
            await RunAsync("", "map", Path.Combine(Root(), "samples", "Storefront"), "--format", "json"));
        var operations = OperationGenerator.Generate(GraphQLSchema.FromSdl(GraphQLDocument.Parse(sdl)), Count + Spare);
        var differences = new List<string>();
        var (denied, refused) = (0, 0);
        for (var i = 0; i < operations.Length; i++)
        {
            var (document, variables) = operations[i];
            var caller = Callers[i % Callers.Length];
            var answer = await server.AskAsync(document, caller, variables, "application/graphql-response+json");
            if (IsRefusedByTheEngine(answer))
            {
                refused++;
                continue;
            }

            string[] who = caller is null ? ["--anonymous"] : ["--permissions", caller];
            var explained = JsonDocument.Parse(await RunAsync(
                document,
                ["explain", "map.json", "--schema", "schema.graphql", "--operation", "-", "--variables", variables.ToJsonString(), "--format", "json", .. who]))
                .RootElement;

            var ours = explained.GetProperty("answers")[0];
            var executes = ours.GetProperty("executes").GetBoolean();
            denied += executes ? 0 : 1;
            var isSame = explained.GetProperty("understood").GetBoolean()
                && Facts(ours.GetProperty("response")).SequenceEqual(Facts(answer.Json))
                && (executes || (!answer.HasData && (int)answer.Status == ours.GetProperty("status").GetInt32()));
            if (!isSame)
            {
                differences.Add($"{document}\n{variables}\n{caller}\n{explained}\n{answer.Body}");
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.InRange(refused, 0, Spare);
        Assert.InRange(denied, Count / 4, Count * 9 / 10);
    }

    private static bool IsRefusedByTheEngine(Answer answer) =>
        answer.Json.TryGetProperty("errors", out var errors) && errors.EnumerateArray().All(error =>
            error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("specifiedBy", out _));

    // Errors that a resolver makes of generated arguments are no matter of permissions.
    private static List<string> Facts(JsonElement response)
    {
        var facts = new List<string>();
        if (response.TryGetProperty("errors", out var errors))
        {
            facts.AddRange(errors.EnumerateArray()
                .Where(error => error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("category", out _))
                .Select(error => JsonSerializer.Serialize(error)));
#if HOTCHOCOLATE16
            facts.Sort(StringComparer.Ordinal); // It writes errors in the order of their paths.
#endif
        }

        foreach (var part in new[] { "permissionsUsed", "deprecatedFieldsUsed" })
        {
            if (response.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(part, out var texts))
            {
                facts.Add($"{part} {JsonSerializer.Serialize(texts)}");
            }
        }

        return facts;
    }

    private async Task<string> RunAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var standardInput = new StringReader(input);
        var code = await GqlAuthCli.RunAsync(args, new CliEnvironment(output, error, _folder, TimeProvider.System) { Input = standardInput });
        Assert.True(code != ExitCodes.Unusable, $"{error}\n{input}");
        return output.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GqlAuthTooling.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
