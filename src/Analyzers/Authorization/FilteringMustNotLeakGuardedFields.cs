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
        "{0} can be {1} by {2}, which needs {3}: callers who may not read it learn it from {4}. Leave it out with a filter and "
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
            context.Report(Diagnostic.Create(
                Rule, position, others, leak.Coordinate, How(leak), Fields(leak), leak.Guard, Oracle(leak)));
        }
    }

    private static string How(OrderLeak leak) => leak switch
    {
        { IsFiltered: true, IsSorted: true } => "filtered and sorted",
        { IsSorted: true } => "sorted",
        _ => "filtered",
    };

    private static string Oracle(OrderLeak leak) => leak switch
    {
        { IsFiltered: true, IsSorted: true } => "which items remain and in which order",
        { IsSorted: true } => "the order of the items",
        _ => "which items remain",
    };

    private static string Fields(OrderLeak leak) => leak.Leaking.Count == 1
        ? leak.Leaking[0]
        : leak.Leaking[0] + " (and " + string.Join(", ", leak.Leaking.Skip(1).Take(MostNamed - 1))
            + (leak.Leaking.Count > MostNamed ? " and more" : string.Empty) + ")";
}
