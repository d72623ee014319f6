using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA006: ASP.NET Core's authorization attributes do nothing on a resolver.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AspNetAuthorizationHasNoEffect : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AspNetAuthorizationHasNoEffect,
        "ASP.NET Core's authorization attributes do nothing on a resolver",
        "ASP.NET Core's [{0}] on {1} does nothing: HotChocolate ignores it, and {2} is as open as without it. Use {3} instead.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Error,
        "The two attributes named Authorize differ only in their namespace. ASP.NET Core reads its own on controllers and "
        + "endpoints, never on a resolver, so the field looks guarded and is not.");

    /// <summary>Makes the rule.</summary>
    public AspNetAuthorizationHasNoEffect()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) =>
        registration.OnAttributes(Check, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var attribute in context.Access)
        {
            if (attribute.Kind is not (AccessAttributeKind.AspNetCoreAuthorize or AccessAttributeKind.AspNetCoreAllowAnonymous)
                || SchemaPart(context) is not { } part)
            {
                continue;
            }

            var instead = attribute.Kind == AccessAttributeKind.AspNetCoreAllowAnonymous
                ? "[PublicAccess(\"why\")]"
                : attribute.Delegated is null or "authenticated"
                    ? "[RequiresAuthentication] or [RequiresPermission]"
                    : "[RequiresPermission] or HotChocolate's own [Authorize]";
            context.Report(Diagnostic.Create(
                Rule,
                Places.OfAttribute(attribute.Data, context.Symbol),
                Names.Of(attribute),
                Names.Of(context.Symbol),
                part,
                instead));
        }
    }

    /// <summary>What the symbol is in the schema, or <see langword="null"/> when it is nothing there.</summary>
    private static string? SchemaPart(AttributeRuleContext context)
    {
        var reading = context.Schema.Reading;
        return context.Symbol is INamedTypeSymbol type
            ? reading.RolesOf(type).FirstOrDefault()?.TypeName
            : reading.FieldsOf(context.Symbol.OriginalDefinition).FirstOrDefault()?.Coordinate;
    }
}
