using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>
/// An explanation for programs. Its shape is documented in <c>src/Cli/README.md</c>; the number <c>version</c> goes up when
/// something is removed or changes its meaning.
/// </summary>
internal static class ExplainJson
{
    private const int Version = 1;

    /// <summary>Writes the explanation.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="explanation">The explanation.</param>
    public static void Write(TextWriter writer, Explanation explanation) => JsonOutput.Write(writer, json =>
    {
        json.WriteNumber("version", Version);
        json.WriteString("source", explanation.Source);
        OperationJson.WriteOperation(json, explanation.Operation);
        json.WriteBoolean("understood", explanation.Operation?.IsUnderstood == true);
        OperationJson.WriteErrors(json, explanation.Operation, explanation.SyntaxError);
        if (explanation.Operation is { IsUnderstood: true } operation)
        {
            OperationJson.WriteNeeds(json, operation);
        }

        WriteCaller(json, explanation.Caller);
        json.WriteArray("answers", explanation.Modes, mode => WriteAnswer(json, explanation, mode));
        json.WriteStrings("notes", explanation.Notes);
    });

    private static void WriteCaller(Utf8JsonWriter json, CallerInput? caller)
    {
        if (caller is null)
        {
            json.WriteNull("caller");
            return;
        }

        json.WriteObject("caller", () =>
        {
            json.WriteBoolean("authenticated", caller.Caller.IsAuthenticated);
            json.WriteStrings("permissions", caller.Grants ?? []);
        });
    }

    private static void WriteAnswer(Utf8JsonWriter json, Explanation explanation, EnforcementMode mode)
    {
        var answer = explanation.Operation!.Answer(explanation.Caller!.Caller, mode);
        json.WriteString("mode", Explanation.Word(mode));
        json.WriteBoolean("executes", answer.Executes);
        json.WriteNumber("status", answer.Status);
        json.WriteObject("headers", () =>
        {
            if (answer.Sunset is { } day)
            {
                json.WriteString(DeprecationHeaders.Sunset, DeprecationHeaders.SunsetValue(day));
            }
        });
        json.WriteObject("response", () => AnswerJson.WriteMembers(json, answer));
    }
}
