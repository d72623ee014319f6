using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>An explanation for people.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="paint">Colours it.</param>
internal sealed class ExplainText(TextWriter writer, Paint paint)
{
    private const int WidestColumn = 60;

    /// <summary>Writes the explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    public void Write(Explanation explanation)
    {
        if (explanation.SyntaxError is { } syntax)
        {
            Line(paint.Red(Sentences.At(syntax)));
            return;
        }

        var operation = explanation.Operation!;
        if (operation.Operation is { } node)
        {
            var name = node.Name is null ? string.Empty : " " + node.Name;
            var place = $"  {explanation.Source}:{Sentences.At(operation.Source.Document.PositionOf(node))}";
            Line(paint.Bold(node.Kind.ToString().ToLowerInvariant() + name) + paint.Dim(place));
        }

        if (!operation.IsUnderstood)
        {
            WriteErrors(operation);
            return;
        }

        WriteNeeds(operation);
        WriteDeprecations(operation);
        foreach (var mode in explanation.Modes)
        {
            WriteAnswer(explanation, mode);
        }
    }

    private void WriteErrors(JudgedOperation operation)
    {
        foreach (var error in operation.Errors)
        {
            Line(paint.Red(error.ToString()));
        }

        if (operation.Refusal is { } refusal)
        {
            Line(paint.Red(refusal.Message));
        }
    }

    private void WriteNeeds(JudgedOperation operation)
    {
        var requirement = operation.Report.Requirement;
        Line(string.Empty);
        Line($"Needs {Colored(requirement, LeastPermissions.Words(requirement))}");
        var sets = LeastPermissions.Of(requirement);
        if (sets.Count > 1)
        {
            Line(paint.Dim($"One of these is enough: {string.Join("; ", sets.Select(set => string.Join(", ", set)))}"));
        }

        Table(
            operation.Coordinates.Where(use => !use.Requirement.IsNone),
            use => use.Requirement.IsNever ? "denied to everybody" : use.Requirement.Text,
            use => Colored(use.Requirement, use.Requirement.IsNever ? "denied to everybody" : use.Requirement.Text));
    }

    private void WriteDeprecations(JudgedOperation operation)
    {
        if (operation.Report.Deprecations.Count == 0)
        {
            return;
        }

        Line(string.Empty);
        Line("Deprecated");
        Table(
            operation.Coordinates.Where(use => use.Deprecation is not null)
                .OrderBy(use => use.Deprecation!.RemovalDate ?? "9", StringComparer.Ordinal),
            use => Sentences.Of(use.Deprecation!),
            use => paint.Yellow(Sentences.Of(use.Deprecation!)));
    }

    private void WriteAnswer(Explanation explanation, EnforcementMode mode)
    {
        var answer = explanation.Operation!.Answer(explanation.Caller!.Caller, mode);
        var isDenied = !answer.Executes || answer.Errors.Count + answer.WouldBeDenied.Count > 0;
        var what = !answer.Executes ? paint.Red($"refused, status {answer.Status}")
            : answer.Errors.Count > 0 ? paint.Yellow("executes in part; denied fields are null, and in lists there is an error for each item")
            : answer.WouldBeDenied.Count > 0 ? paint.Yellow("executes, and says what would have been denied")
            : paint.Green("executes");
        Line(string.Empty);
        Line($"{Explanation.Word(mode)}, {Paint.Plain(explanation.Caller.Words)}: {what}");
        if (isDenied || answer.Extensions.Count > 0)
        {
            JsonOutput.Write(writer, json => AnswerJson.WriteMembers(json, answer));
        }

        if (answer.Sunset is { } day)
        {
            Line(paint.Dim($"{DeprecationHeaders.Sunset}: {DeprecationHeaders.SunsetValue(day)}"));
        }
    }

    private void Table(IEnumerable<CoordinateUse> uses, Func<CoordinateUse, string> text, Func<CoordinateUse, string> colored)
    {
        var rows = uses.ToArray();
        var first = Width(rows.Select(use => use.Coordinate));
        var second = Width(rows.Select(text));
        foreach (var use in rows)
        {
            var places = string.Join(", ", use.Locations.Select(Sentences.At));
            var padding = new string(' ', Math.Max(0, second - text(use).Length));
            Line($"  {Paint.Plain(use.Coordinate.PadRight(first))}  {colored(use)}{padding}  {paint.Dim(places)}");
        }
    }

    private string Colored(Requirement requirement, string words) =>
        requirement.IsNever ? paint.Red(words) : requirement.IsNone ? paint.Dim(words) : paint.Green(words);

    private static int Width(IEnumerable<string> texts) =>
        texts.Select(text => text.Length).Where(length => length <= WidestColumn).DefaultIfEmpty().Max();

    private void Line(string text) => writer.Write(text + "\n");
}
