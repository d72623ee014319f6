using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA004: an access attribute guards something.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessAttributeMustHaveEffect : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AccessAttributeMustHaveEffect,
        "An access attribute must have an effect",
        "[{0}] on {1} has no effect, because {2}. Remove it, or put it on the field that it was meant for.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "An attribute that guards nothing makes a reviewer believe in a guard that isn't there.");

    /// <summary>Makes the rule.</summary>
    public AccessAttributeMustHaveEffect()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var attribute in context.Access)
        {
            if (IsJudged(attribute) && EffectOfAccess.WhyNone(context.Symbol, context.Schema) is { } because)
            {
                context.Report(Diagnostic.Create(
                    Rule,
                    Places.OfAttribute(attribute.Data, context.Symbol),
                    Names.Of(attribute),
                    Names.Of(context.Symbol),
                    because));
            }
        }
    }

    /// <summary>
    /// Ours always; HotChocolate's only where it is surely HotChocolate's, since an unresolved <c>[Authorize]</c> may be
    /// ASP.NET Core's and guard a controller.
    /// </summary>
    private static bool IsJudged(AccessDeclaration attribute) => attribute.Kind switch
    {
        AccessAttributeKind.RequiresPermission => true,
        AccessAttributeKind.RequiresAuthentication => true,
        AccessAttributeKind.PublicAccess => true,
        AccessAttributeKind.HotChocolateAuthorize or AccessAttributeKind.HotChocolateAllowAnonymous =>
            attribute.Data.AttributeClass is { TypeKind: not TypeKind.Error, Name: "AuthorizeAttribute" or "AllowAnonymousAttribute" },
        _ => false,
    };
}
