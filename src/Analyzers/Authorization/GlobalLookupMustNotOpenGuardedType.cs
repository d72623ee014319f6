using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA010: what query fields guard can't be fetched by its id past them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GlobalLookupMustNotOpenGuardedType : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.GlobalLookupMustNotOpenGuardedType,
        "A global lookup must not open a guarded type",
        "{0} is guarded on its query fields and open to whoever knows an id: {1} needs {2}, {3} {4}. {5}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Error,
        "Relay's node and a federation gateway fetch an object by its id, through a resolver that no query field's requirement "
        + "reaches. Only a requirement on the type itself is met there.");

    /// <summary>Makes the rule.</summary>
    public GlobalLookupMustNotOpenGuardedType()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(Check);

    private static void Check(FileRuleContext context)
    {
        foreach (var (lookup, position, others) in context.Schema.Graph.OpenLookups[context.File])
        {
            var guard = lookup.Guarded.Guard;
            var isNode = lookup.Lookup == TypeLookup.Node;
            context.Report(Diagnostic.Create(
                Rule,
                position,
                others,
                GuardAttributes.Properties(guard, lookup.CanGuardType),
                lookup.Guarded.Target,
                lookup.Guarded,
                guard,
                isNode ? "Query.node" : "its reference resolver",
                lookup.Guard.IsNone ? "needs nothing" : "needs only " + lookup.Guard,
                lookup.CanGuardType
                    ? "Put " + GuardAttributes.Written(guard) + " on " + lookup.Guarded.Target
                    : "Put on " + lookup.Guarded.Target + " what every caller who may see one needs"));
        }
    }
}
