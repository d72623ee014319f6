using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA001: every root field says who may use it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RootFieldMustDeclareAccess : SchemaRule
{
    /// <summary>The key under which a diagnostic carries the permission that the fix writes.</summary>
    public const string PermissionProperty = "permission";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.RootFieldMustDeclareAccess,
        "A root field must declare its access",
        "{0} has no declared access: {1}, so the server denies it. {2}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Error,
        "Every request enters through a root field. A field that says nothing is a field nobody thought about, so the build "
        + "asks and the running server denies it.");

    /// <summary>Makes the rule.</summary>
    public RootFieldMustDeclareAccess()
        : base(Rule, RuleOptions.IgnoredRoots, RuleOptions.ReadVerbs, RuleOptions.WriteVerbs)
    {
    }

    private protected override void Register(RuleRegistration registration)
    {
        registration.ReadAhead();
        registration.OnFiles(Check);
    }

    private static void Check(FileRuleContext context)
    {
        // A member that gives fields of two roots needs one attribute, so it gets one diagnostic.
        var settings = context.Settings;
        foreach (var sites in context.Schema.FieldsIn(context.File)
            .Where(site => site.Root is not null && !site.IsInput && site.Field.Access.Kind == AccessKind.Undeclared
                && !settings.Ignores(site))
            .GroupBy(site => site.Position))
        {
            var first = sites.First();
            var coordinates = sites.Select(site => site.Coordinate).Distinct().ToList();
            var isDescribed = Places.IsDescribed(first);
            var permission = Guess(first, isDescribed ? first.Field.Name : first.Member.Name, context);
            context.Report(Diagnostic.Create(
                Rule,
                sites.Key,
                ImmutableDictionary<string, string?>.Empty.Add(PermissionProperty, permission),
                (coordinates.Count == 1 ? "Root field " : "Root fields ") + Names.Enumerate(coordinates),
                isDescribed
                    ? "the descriptor in " + Names.Of(first.Member) + " gives it none"
                    : Names.Of(first.Member) + " carries no access attribute",
                isDescribed
                    ? $"Call .RequiresPermission(\"{permission}\"), .RequiresAuthentication() or .PublicAccess(\"why\")"
                    : $"Add [RequiresPermission(\"{permission}\")], [RequiresAuthentication] or [PublicAccess(\"why\")]"));
        }
    }

    private static string Guess(FieldSite site, string name, FileRuleContext context) => PermissionGuess.For(
        site.Root!.Value,
        site.Field.Type.Name,
        context.Schema.HasComposite(site.Field.Type.Name),
        name,
        Verbs.Of(context.Settings));
}
