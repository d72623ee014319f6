using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA012: mutations and subscriptions give nothing for less than queries do.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SideEntranceMustNotBeWeaker : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SideEntranceMustNotBeWeaker,
        "A side entrance must not be weaker",
        "{0}. {1}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "What a mutation answers and what a subscription sends is read like any query, but those who decide about reading look "
        + "at the query fields.");

    /// <summary>Makes the rule.</summary>
    public SideEntranceMustNotBeWeaker()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(Check);

    private static void Check(FileRuleContext context)
    {
        foreach (var (side, position, others) in context.Schema.Graph.SideEntrances[context.File])
        {
            context.Report(Diagnostic.Create(
                Rule,
                position,
                others,
                side.Guarded is { } guarded ? Weaker(side, guarded) : Exposing(side),
                side.Guarded is { } what
                    ? $"Require {what.Guard} on {side.Coordinate} or on {what.Target}"
                    : "Return the objects that a client needs next instead"));
        }
    }

    private static string Weaker(SideEntrance side, SchemaPath guarded) =>
        $"{side.Entrance} needs {(side.Entrance.Guard.IsNone ? "nothing" : "only " + side.Entrance.Guard)}, "
        + $"but {guarded} needs {guarded.Guard}";

    private static string Exposing(SideEntrance side) =>
        $"{side.Entrance} exposes all of {side.Entrance.Target} to an operation that isn't a query"
        + (side.Others == 0 ? string.Empty : $", and so do {side.Others} more payloads");
}
