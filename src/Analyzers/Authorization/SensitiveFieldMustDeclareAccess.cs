using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA014: a field that sounds like data few should see says who may see it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveFieldMustDeclareAccess : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SensitiveFieldMustDeclareAccess,
        "A field that looks sensitive must declare its access",
        "{0} looks sensitive (\"{1}\"), and no access is declared for it, so everyone who reaches {2} sees it. {3}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Info,
        "A type is guarded for its ordinary fields. The one that few should see travels along until somebody says otherwise.");

    /// <summary>Makes the rule.</summary>
    public SensitiveFieldMustDeclareAccess()
        : base(Rule, RuleOptions.SensitiveNames)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        // A member that many types inherit needs one attribute, so it gets one diagnostic.
        foreach (var sites in context.Schema.FieldsIn(context.File)
            .Where(site => site.Root is null && !site.IsInput && DeclaresNothing(site, context.Schema))
            .GroupBy(site => site.Position))
        {
            Check(context, sites.ToList());
        }
    });

    private static void Check(FileRuleContext context, List<FieldSite> sites)
    {
        var names = context.Settings.List(RuleOptions.SensitiveNames);
        var first = sites[0];
        if (SensitiveNames.Find(first.Field, context.Schema.HasComposite(first.Field.Type.Name), names) is not { } name)
        {
            return;
        }

        var types = sites.Select(site => site.TypeName).Distinct().ToList();
        var permission = PermissionGuess.ForField(first.TypeName, first.Field.Name);
        context.Report(Diagnostic.Create(
            Rule,
            first.Position,
            ImmutableDictionary<string, string?>.Empty.Add(RootFieldMustDeclareAccess.PermissionProperty, permission),
            types.Count == 1 ? first.Coordinate : first.Coordinate + ", which other types have too,",
            name,
            types.Count == 1 ? types[0] : Names.Enumerate(types.Take(3).ToList()) + (types.Count > 3 ? " and others" : string.Empty),
            Places.IsDescribed(first)
                ? $"Call .RequiresPermission(\"{permission}\") in the descriptor, or .PublicAccess(\"why\") if it may be seen"
                : $"Add [RequiresPermission(\"{permission}\")], or [PublicAccess(\"why\")] if it may be seen"));
    }

    private static bool DeclaresNothing(FieldSite site, SchemaIndex schema) =>
        schema.Access.Field(site.Coordinate) is { Access: AccessKind.Inherited, Delegated: null } field
        && schema.Access.Of(field).IsNone
        && IsOpen(schema.Access.Type(site.TypeName))
        && IsOpen(schema.Access.Type(field.ReturnType))
        && !schema.Payloads.Contains(site.TypeName);

    /// <summary>A type that is public is so for a reason; one that is guarded is not open.</summary>
    private static bool IsOpen(TypeEntry? type) => type is null or { Access: AccessKind.Inherited, Delegated: null };
}
