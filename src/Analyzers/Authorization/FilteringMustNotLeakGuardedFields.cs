using System;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA013: nobody filters or sorts by what they may not read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilteringMustNotLeakGuardedFields : SchemaRule
{
    private const int MostNamed = 3;

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.FilteringMustNotLeakGuardedFields,
        "Filtering and sorting must not leak guarded fields",
        "{0} can be {1} by {2}, which needs {3}{4}: callers who may not read it learn it from {5}. Leave it out with a filter and "
        + "sort type of its own, or require as much on {0}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "A requirement on a field stops a caller from selecting it. Asked whether the value starts with an a, then with aa, or in "
        + "which order the items come, the server still gives it away.");

    /// <summary>Makes the rule.</summary>
    public FilteringMustNotLeakGuardedFields()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(Check);

    private static void Check(FileRuleContext context)
    {
        foreach (var (leak, position, others) in context.Schema.Graph.OrderLeaks[context.File])
        {
            var first = leak.Leaking[0];
            context.Report(Diagnostic.Create(
                Rule, position, others, leak.Coordinate, How(leak, first), first, leak.Guard, Further(leak), Oracle(leak)));
        }
    }

    private static string How(OrderLeak leak, string field) =>
        !leak.Sorted.Contains(field, StringComparer.Ordinal) ? "filtered"
        : leak.Filtered.Contains(field, StringComparer.Ordinal) ? "filtered and sorted" : "sorted";

    private static string Oracle(OrderLeak leak) =>
        leak.Sorted.Count == 0 ? "which items remain"
        : leak.Filtered.Count == 0 ? "the order of the items" : "which items remain and in which order";

    /// <summary>The other fields, each with what can be done by it: the way to one need not be the way to the next.</summary>
    private static string Further(OrderLeak leak)
    {
        var further = leak.Leaking.Skip(1).ToList();
        if (further.Count == 0)
        {
            return string.Empty;
        }

        var named = further.Take(MostNamed - 1).GroupBy(field => How(leak, field), StringComparer.Ordinal)
            .Select(group => group.Key + " by " + string.Join(" and ", group));
        return " (also " + string.Join(", ", named) + (further.Count >= MostNamed ? " and more" : string.Empty) + ")";
    }
}
