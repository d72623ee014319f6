using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA002: a required permission can be granted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PermissionMustBeWellFormed : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PermissionMustBeWellFormed,
        "A permission must be well-formed",
        "{0} on {1} {2}. Write Resource or Resource:action, for example Order:read.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Error,
        "An empty or malformed permission can't be granted to anyone. It is never taken for \"no requirement\": the field "
        + "would be closed to everybody.");

    /// <summary>Makes the rule.</summary>
    public PermissionMustBeWellFormed()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var attribute in context.Access)
        {
            if (attribute.Kind != AccessAttributeKind.RequiresPermission || AttributeValues.HaveErrors(attribute.Data))
            {
                continue;
            }

            if (attribute.Permissions.IsEmpty)
            {
                var place = Places.OfAttribute(attribute.Data, context.Symbol);
                context.Report(Diagnostic.Create(
                    Rule, place, "[RequiresPermission]", Names.Of(context.Symbol), "names no permission"));
            }

            for (var i = 0; i < attribute.Permissions.Length; i++)
            {
                CheckOne(context, attribute, i);
            }
        }
    }

    private static void CheckOne(AttributeRuleContext context, AccessDeclaration attribute, int index)
    {
        var permission = attribute.Permissions[index];

        // Where the attribute's class is unresolved, null stands for a value that could not be read.
        var unknown = permission is null && attribute.Data.AttributeConstructor is null;
        if (!unknown && PermissionName.Explain(permission) is { } clause)
        {
            context.Report(Diagnostic.Create(
                Rule,
                Places.OfArgument(attribute.Data, context.Symbol, index),
                "The permission \"" + permission + "\"",
                Names.Of(context.Symbol),
                clause));
        }
    }
}
