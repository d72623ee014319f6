using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA009: a type that is guarded on one way in is guarded on every other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GuardedTypeMustHaveNoOpenPath : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.GuardedTypeMustHaveNoOpenPath,
        "A guarded type must have no open path",
        "{0} is guarded on one way in and open on another: {1} needs {2}, {3} {4}{5}. {6}, or declare on {7} who may go that way.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "A requirement on a field guards that field, not what it returns. Whoever gets to the same type through another field "
        + "never meets it, and in a graph there is nearly always another field.");

    /// <summary>Makes the rule.</summary>
    public GuardedTypeMustHaveNoOpenPath()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration)
    {
        registration.ReadAhead(schema => schema.WalkAhead());
        registration.OnFiles(Check);
    }

    private static void Check(FileRuleContext context)
    {
        foreach (var (path, position, others) in context.Schema.Graph.OpenPaths[context.File])
        {
            var guard = path.Guarded.Guard;
            context.Report(Diagnostic.Create(
                Rule,
                position,
                others,
                GuardAttributes.Properties(guard, path.CanGuardType),
                path.Guarded.Target,
                path.Guarded,
                guard,
                path.Open,
                Weaker(path.Open.Guard),
                More(path.MoreFields),
                path.CanGuardType
                    ? "Put " + GuardAttributes.Written(guard) + " on " + path.Guarded.Target
                    : "Require as much on the way",
                path.Open.Deciding));
        }
    }

    private static string Weaker(AccessGuard guard) => guard.IsNone ? "doesn't" : "needs only " + guard;

    private static string More(int fields) => fields switch
    {
        0 => string.Empty,
        1 => ", as does 1 more field",
        _ => $", as do {fields} more fields",
    };
}
