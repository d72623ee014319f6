using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Sources;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Cli.Output;

/// <summary>The report as SARIF 2.1.0, in the form that code scanning services take.</summary>
internal static class CheckSarif
{
    /// <summary>Writes the report.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="result">What was found.</param>
    /// <param name="folder">The root of the repository; paths inside are relative to it.</param>
    public static void Write(TextWriter writer, CheckResult result, string folder) =>
        JsonOutput.Write(writer, json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteArray("runs", [result], run =>
            {
                json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json)));
                SarifPlaces.WriteBase(json);
                json.WriteArray("invocations", [run], _ => WriteInvocation(json, run));
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteArray("results", Fingerprinted(run.Findings), item => WriteResult(json, item.Finding, item.Fingerprint, folder));
            });
        });

    private static void WriteDriver(Utf8JsonWriter json)
    {
        json.WriteString("name", "gqlauth");
        json.WriteString("semanticVersion", JsonOutput.ToolVersion);
        json.WriteString("informationUri", "https://github.com/gqlauthtooling/gqlauthtooling");
        json.WriteArray("rules", Rules.All, rule => SarifRule.Write(json, rule));
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteBoolean("executionSuccessful", true);
        json.WriteArray("toolExecutionNotifications", result.Notes, note =>
        {
            json.WriteString("level", "note");
            json.WriteObject("message", () => json.WriteString("text", note));
        });
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, string fingerprint, string folder)
    {
        json.WriteString("ruleId", finding.Id);
        var index = IndexOf(finding.Id);
        if (index >= 0)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "note",
        });
        json.WriteObject("message", () => json.WriteString("text", finding.Message));
        json.WriteArray("locations", [finding], _ =>
        {
            json.WriteObject("physicalLocation", () => WritePosition(json, finding.Position, folder));
            json.WriteArray("logicalLocations", [finding.Place], place =>
                json.WriteString("fullyQualifiedName", place.Coordinate ?? (place.Member.Length == 0 ? place.Type : $"{place.Type}.{place.Member}")));
        });
        json.WriteObject("partialFingerprints", () => json.WriteString("gqlauthPlace/v1", fingerprint));
    }

    private static void WritePosition(Utf8JsonWriter json, FilePosition position, string folder)
    {
        json.WriteObject("artifactLocation", () => SarifPlaces.WriteFile(json, folder, position.Path));
        json.WriteObject("region", () =>
        {
            json.WriteNumber("startLine", position.Line);
            json.WriteNumber("startColumn", position.Column);
            json.WriteNumber("endLine", position.EndLine);
            json.WriteNumber("endColumn", position.EndColumn);
        });
    }

    // A finding keeps its fingerprint when lines move: it is known by its rule, its place and its number at that place.
    private static IEnumerable<(Finding Finding, string Fingerprint)> Fingerprinted(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var key = $"{finding.Id}|{finding.Project}|{finding.Place.Type}|{finding.Place.Coordinate ?? finding.Place.Member}";
            seen[key] = seen.GetValueOrDefault(key) + 1;
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}|{seen[key]}")));
            yield return (finding, Convert.ToHexStringLower(hash.AsSpan(0, 16)));
        }
    }

    private static int IndexOf(string id)
    {
        for (var i = 0; i < Rules.All.Length; i++)
        {
            if (Rules.All[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
