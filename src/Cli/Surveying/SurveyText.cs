using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>What clients' operations need, for people.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="paint">Colours it.</param>
internal sealed class SurveyText(TextWriter writer, Paint paint)
{
    private const int WidestColumn = 44;

    /// <summary>Writes the report.</summary>
    /// <param name="survey">What the operations need.</param>
    /// <param name="overruns">The operations over their budget; <see langword="null"/> when there is no budget.</param>
    public void Write(Survey survey, IReadOnlyList<Overrun>? overruns)
    {
        var width = Width(survey.Operations.Select(operation => operation.Name));
        var needs = Width(survey.Operations.Select(operation => LeastPermissions.Words(operation.Judged.Report.Requirement)));
        foreach (var client in survey.Clients)
        {
            Line(paint.Bold(client.Key) + "  needs " + Colored(Survey.Needs(client)));
            foreach (var operation in client.OrderBy(one => one.Name, StringComparer.Ordinal))
            {
                var requirement = operation.Judged.Report.Requirement;
                var padding = new string(' ', Math.Max(0, needs - LeastPermissions.Words(requirement).Length));
                Line($"  {Paint.Plain(operation.Name.PadRight(width))}  {Colored(requirement)}{padding}  {paint.Dim(operation.Source)}");
            }

            Line(string.Empty);
        }

        if (survey.Clients.Skip(1).Any())
        {
            Line($"All clients together need {Colored(Survey.Needs(survey.Operations))}");
            Line(string.Empty);
        }

        WriteDeprecations([.. survey.Deprecations]);
        WriteFailures(survey.Failures);
        WriteOverruns(overruns ?? []);
        var counts = new List<string> { CheckText.Amount(survey.Operations.Count, "operation"), CheckText.Amount(survey.Clients.Count(), "client") };
        if (survey.Failures.Count > 0)
        {
            counts.Add(paint.Red(CheckText.Amount(survey.Failures.Count, "failure")));
        }

        if (overruns is not null)
        {
            counts.Add(overruns.Count > 0 ? paint.Red($"{overruns.Count} over budget") : paint.Green("all within the budget"));
        }

        Line(string.Join(", ", counts));
    }

    private void WriteDeprecations(IReadOnlyList<DeprecatedUse> uses)
    {
        if (uses.Count == 0)
        {
            return;
        }

        Line("Deprecated, by date of removal");
        var width = Width(uses.Select(use => use.Deprecation.Coordinate));
        foreach (var use in uses)
        {
            var by = use.Operations.Select(operation => $"{operation.Client} {operation.Name}").Distinct(StringComparer.Ordinal);
            Line($"  {Paint.Plain(use.Deprecation.Coordinate.PadRight(width))}  {paint.Yellow(Sentences.Of(use.Deprecation))}  {paint.Dim(string.Join(", ", by))}");
        }

        Line(string.Empty);
    }

    private void WriteFailures(IReadOnlyList<OperationFailure> failures)
    {
        if (failures.Count == 0)
        {
            return;
        }

        Line("Not understood");
        foreach (var failure in failures)
        {
            Line($"  {paint.Red($"{failure.Place}: {failure.Message}")}");
        }

        Line(string.Empty);
    }

    private void WriteOverruns(IReadOnlyList<Overrun> overruns)
    {
        if (overruns.Count == 0)
        {
            return;
        }

        Line("Over budget");
        foreach (var overrun in overruns)
        {
            var operation = overrun.Operation;
            var given = overrun.Grants is null ? "the budget has no line for the client, and " : string.Empty;
            Line($"  {paint.Red($"{operation.Client} {operation.Name}: {given}{overrun.Words}")}  {paint.Dim(operation.Source)}");
        }

        Line(string.Empty);
    }

    private string Colored(Requirement requirement)
    {
        var words = LeastPermissions.Words(requirement);
        return requirement.IsNever ? paint.Red(words) : requirement.IsNone ? paint.Dim(words) : paint.Green(words);
    }

    private static int Width(IEnumerable<string> texts) =>
        texts.Select(text => text.Length).Where(length => length <= WidestColumn).DefaultIfEmpty().Max();

    private void Line(string text) => writer.Write(text + "\n");
}
