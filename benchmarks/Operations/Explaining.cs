using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Benchmarks;

/// <summary>
/// How long it takes to explain an operation of 1,000 lines over GitHub's schema: to parse, check, plan and decide it, and to make
/// the answer of a caller who lacks half of what is needed. Every type of the schema has a permission of its own.
/// </summary>
internal static class Explaining
{
    private const int Rounds = 200;

    public static void Print()
    {
        var schema = GraphQLSchema.FromSdl(GraphQLDocument.Parse(Documents.GitHubSchema()));
        var map = Map(schema);
        var operation = Operation();
        var variables = JsonDocument.Parse("""{"owner":"octo","name":"cat","first":10,"deep":true}""").RootElement;
        var judge = new OperationJudge(map, schema);
        var caller = Caller.Authenticated(map.Catalog, map.Catalog.Permissions.Where((_, i) => i % 2 == 0));
        var lines = operation.Count(one => one == (byte)'\n').ToString(CultureInfo.InvariantCulture);
        Console.WriteLine($"{lines} lines, {operation.Length} bytes over {schema.Types.Count} types");
        var times = Enumerable.Range(0, Rounds).Select(_ => Explain(judge, operation, variables, caller)).ToArray();
        Write("the first in the process", times[0]);
        Write("median of those after", Median(times[1..]));
        Write("95th percentile", times[1..].Order().ElementAt(Rounds * 95 / 100));
    }

    private static double Explain(OperationJudge judge, byte[] operation, JsonElement variables, Caller caller)
    {
        var start = Stopwatch.GetTimestamp();
        var judged = judge.Judge(GraphQLDocument.Parse(operation), null, variables);
        var answer = judged.Answer(caller, EnforcementMode.Reject);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return judged.Coordinates.Count > 0 && answer.Errors.Count > 0
            ? time
            : throw new InvalidOperationException($"Not what is to be measured: {string.Join("\n", judged.Errors)}");
    }

    private static byte[] Operation()
    {
        var text = new StringBuilder("query Everything($owner: String!, $name: String!, $first: Int, $deep: Boolean!) {\n");
        for (var i = 0; i < 50; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  r{i}: repository(owner: $owner, name: $name) {{\n").Append(
                """
                    id
                    issues(first: $first, filterBy: { states: [OPEN], since: "2025-01-01T00:00:00Z" }, orderBy: { field: CREATED_AT, direction: DESC }) {
                      totalCount
                      nodes {
                        title
                        author {
                          login
                          ... on User { company }
                        }
                        labels(first: 5) @include(if: $deep) {
                          nodes { name color }
                        }
                        ...Comments
                      }
                      pageInfo {
                        hasNextPage
                      }
                    }
                  }

                """);
        }

        text.Append("}\nfragment Comments on Issue {\n  comments(first: $first) {\n    nodes {\n      body\n      reactions(first: 3) {\n        totalCount\n      }\n    }\n  }\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static PermissionMap Map(GraphQLSchema schema)
    {
        var types = schema.Types.Where(type => type.IsComposite).ToArray();
        var requirements = types.Select(type => Requirement.All($"{type.Name}:read")).Prepend(Requirement.None).ToArray();
        var numbers = types.Select((type, i) => (type.Name, i)).ToDictionary(one => one.Name, one => one.i + 1, StringComparer.Ordinal);
        var fields = new List<FieldEntry>();
        foreach (var type in types.Where(type => type.Kind != NamedTypeKind.Union))
        {
            foreach (var field in type.Fields)
            {
                fields.Add(new FieldEntry($"{type.Name}.{field.Name}", AccessKind.Public, 0, 0, field.Type.NamedType, false, null, "benchmark"));
            }
        }

        return PermissionMap.Compose(new PermissionModule(
            "GitHub",
            [],
            requirements,
            [.. types.Select(type => new TypeEntry(type.Name, type.Name == "Query" ? OperationKind.Query : null, AccessKind.Permission, numbers[type.Name], null))],
            [.. fields],
            [],
            [],
            []));
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static void Write(string what, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28}{milliseconds,8:F2} ms"));
}
