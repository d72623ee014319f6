using System.Text.Json;

namespace GqlAuthTooling.Cli.Tests.Support;

/// <summary>SARIF as the C# compiler of .NET SDK 10 writes it with <c>ErrorLog=…,version=2.1</c>, cut down to what tests look at.</summary>
public static class CompilerLog
{
    /// <summary>A log of findings.</summary>
    /// <param name="results">The findings, from <see cref="Result"/>.</param>
    public static string Of(params string[] results) => $$"""
        {
          "$schema": "http://json.schemastore.org/sarif-2.1.0",
          "version": "2.1.0",
          "runs": [
            {
              "results": [{{string.Join(",", results)}}],
              "properties": { "analyzerExecutionTime": "0.110" },
              "tool": {
                "driver": {
                  "name": "Microsoft (R) Visual C# Compiler",
                  "version": "5.9.0-1 (e34a38d2)",
                  "dottedQuadFileVersion": "5.9.0.0",
                  "semanticVersion": "5.9.0",
                  "rules": [
                    {
                      "id": "CA1000",
                      "shortDescription": { "text": "Not found here" },
                      "properties": { "category": "Design" }
                    },
                    {
                      "id": "GQLA001",
                      "shortDescription": { "text": "A root field must declare its access" },
                      "defaultConfiguration": { "level": "error" },
                      "helpUri": "https://github.com/gqlauthtooling/gqlauthtooling/blob/main/docs/rules/GQLA001.md",
                      "properties": { "category": "Authorization", "executionTimeInSeconds": "0.017", "tags": [ "graphql" ] }
                    },
                    {
                      "id": "CS0219",
                      "shortDescription": { "text": "Variable is assigned but its value is never used" },
                      "properties": { "category": "Compiler", "tags": [ "Compiler", "Telemetry" ] }
                    }
                  ]
                }
              },
              "invocations": [
                {
                  "executionSuccessful": true,
                  "ruleConfigurationOverrides": [ { "descriptor": { "id": "CA1000", "index": 0 }, "configuration": { "enabled": false } } ]
                }
              ],
              "columnKind": "utf16CodeUnits"
            }
          ]
        }
        """;

    /// <summary>A finding.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="line">The line.</param>
    /// <param name="more">More properties, with a comma before each.</param>
    public static string Result(string rule, string path, int line, string more = "") => $$"""
        {
          "ruleId": "{{rule}}",
          "ruleIndex": {{(rule == "CS0219" ? 2 : 1)}},
          "level": "error",
          "message": { "text": "Wrong." },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": { "uri": {{JsonSerializer.Serialize(new Uri(path).AbsoluteUri)}} },
                "region": { "startLine": {{line}}, "startColumn": 25, "endLine": {{line}}, "endColumn": 33 }
              }
            }
          ]{{more}}
        }
        """;

    /// <summary>What the compiler adds to a finding that a pragma silences.</summary>
    public const string Suppressed = """
        , "suppressions": [ { "kind": "inSource", "properties": { "suppressionType": "Pragma Directive" } } ]
        """;
}
