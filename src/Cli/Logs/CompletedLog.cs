using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Logs;

/// <summary>
/// The logs of a build as one, with what the compiler can't write: how severe a finding is for security and what to do about
/// it. Code scanning takes one run of a tool, and shows as open what was silenced in the source, so that is left out.
/// </summary>
internal static class CompletedLog
{
    /// <summary>Writes the log.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="logs">The logs of the build's projects, at least one.</param>
    /// <param name="root">The root of the repository; paths inside are relative to it.</param>
    public static void Write(TextWriter writer, IReadOnlyList<BuildLog> logs, string root)
    {
        var results = logs.SelectMany(log => log.Results).Where(IsOpen).Select(result => new LogResult(result, root))
            .OrderBy(result => result.File, StringComparer.Ordinal).ThenBy(result => result.Line).ThenBy(result => result.Column)
            .ThenBy(result => result.Rule, StringComparer.Ordinal).ThenBy(result => result.Key, StringComparer.Ordinal)
            .DistinctBy(result => result.Key, StringComparer.Ordinal)
            .ToArray();
        var rules = DescribedRules(logs, results);
        var index = rules.Keys.Select((id, position) => (id, position))
            .ToDictionary(pair => pair.id, pair => pair.position, StringComparer.Ordinal);
        JsonOutput.Write(writer, json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteArray("runs", [logs[0]], first =>
            {
                json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json, first.Driver, rules)));
                SarifPlaces.WriteBase(json);
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteArray("results", results, result => result.Write(json, index.TryGetValue(result.Rule, out var at) ? at : null));
            });
        });
    }

    private static bool IsOpen(JsonElement result) => BuildLog.Items(result, "suppressions") is not { Count: > 0 };

    // Ours all, so that a service knows what was checked; of the others those that found something: a build has hundreds.
    private static SortedDictionary<string, JsonElement> DescribedRules(IEnumerable<BuildLog> logs, IEnumerable<LogResult> results)
    {
        var found = results.Select(result => result.Rule).ToHashSet(StringComparer.Ordinal);
        var rules = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var rule in logs.SelectMany(log => log.Rules).Where(rule => found.Contains(rule.Key) || Rules.ById.ContainsKey(rule.Key)))
        {
            rules.TryAdd(rule.Key, rule.Value);
        }

        return rules;
    }

    private static void WriteDriver(Utf8JsonWriter json, IEnumerable<JsonProperty> driver, SortedDictionary<string, JsonElement> rules)
    {
        foreach (var property in driver)
        {
            property.WriteTo(json);
        }

        json.WriteArray("rules", rules, rule =>
        {
            if (Rules.ById.TryGetValue(rule.Key, out var own))
            {
                SarifRule.Write(json, own);
                return;
            }

            foreach (var property in rule.Value.EnumerateObject())
            {
                property.WriteTo(json);
            }
        });
    }
}
