using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA005: one member is not opened and guarded at once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessMustNotContradict : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AccessMustNotContradict,
        "Access must not contradict itself",
        "{0} is opened by [{1}] and guarded by [{2}] at once. Decide which is meant and remove the other.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Error,
        "A member that is both public and guarded says two things, and a reader of the code can't know which one holds.");

    /// <summary>Makes the rule.</summary>
    public AccessMustNotContradict()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter);

    private static void Check(AttributeRuleContext context)
    {
        var attributes = context.Access;
        var guard = attributes.FirstOrDefault(attribute => Guards(attribute.Kind));
        if (guard is null)
        {
            return;
        }

        foreach (var opening in attributes.Where(attribute => Opens(attribute.Kind)))
        {
            context.Report(Diagnostic.Create(
                Rule,
                Places.OfAttribute(opening.Data, context.Symbol),
                Names.Of(context.Symbol),
                Names.Of(opening),
                Names.Of(guard)));
        }
    }

    private static bool Guards(AccessAttributeKind kind) => kind
        is AccessAttributeKind.RequiresPermission
        or AccessAttributeKind.RequiresAuthentication
        or AccessAttributeKind.HotChocolateAuthorize;

    private static bool Opens(AccessAttributeKind kind) => kind
        is AccessAttributeKind.PublicAccess
        or AccessAttributeKind.HotChocolateAllowAnonymous;
}
