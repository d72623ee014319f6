using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA008: what implements or overrides says the same about access as what it implements or overrides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessMustAgreeWithBase : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AccessMustAgreeWithBase,
        "Access must agree with that of the base member and of the GraphQL interface",
        "{0} and {1} disagree about access: {2}. {3}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "An override can't take back what its base member requires, and a field selected on an interface needs what every "
        + "implementer needs. Code that says something else misleads whoever reads it, or leaves a way around.");

    /// <summary>Makes the rule.</summary>
    public AccessMustAgreeWithBase()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration)
    {
        registration.OnAttributes(CheckOverride, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter);
        registration.OnFiles(context =>
        {
            foreach (var found in InterfaceDisagreement.In(context.Schema, context.File))
            {
                context.Report(Diagnostic.Create(
                    Rule, found.Position, Carrying(found.Missing), found.Ours, found.Theirs, found.Difference, found.Advice));
            }
        });
    }

    private static void CheckOverride(AttributeRuleContext context)
    {
        var attribute = context.Access.FirstOrDefault(candidate => candidate.Kind
            is not (AccessAttributeKind.AspNetCoreAuthorize or AccessAttributeKind.AspNetCoreAllowAnonymous));
        if (attribute is null)
        {
            return;
        }

        // Most override and implement nothing.
        var bases = MemberAccess.Bases(context.Symbol, context.Compilation).ToList();
        if (bases.Count == 0)
        {
            return;
        }

        var own = MemberAccess.Own(context.Symbol, context.Compilation);
        var stricter = bases.Find(inherited => IsWeaker(own, inherited.Access));
        if (stricter.Member is not null && IsField(context))
        {
            Report(context, attribute, stricter.Member, stricter.Access);
        }
    }

    private static void Report(AttributeRuleContext context, AccessDeclaration attribute, ISymbol stricter, AccessModel access) =>
        context.Report(Diagnostic.Create(
            Rule,
            Places.OfAttribute(attribute.Data, context.Symbol),
            Carrying(access.Delegated.Count == 0 ? access.Requirement : null),
            context.Symbol is IParameterSymbol argument ? "Parameter " + argument.Name + " of " + Names.Of(argument.ContainingSymbol) : Names.Of(context.Symbol),
            NameOf(stricter),
            $"[{Names.Of(attribute)}] is weaker than {Names.Of(access)}, and lifts nothing: both hold",
            "Repeat what the base member requires, or change it there"));

    private static string NameOf(ISymbol inherited) => inherited is IParameterSymbol parameter
        ? "parameter " + parameter.Name + " of " + NameOf(parameter.ContainingSymbol)
        : (inherited.ContainingType.TypeKind == TypeKind.Interface ? "the interface member " : "the base member ") + Names.Of(inherited);

    private static bool IsField(AttributeRuleContext context)
    {
        var member = context.Symbol is IParameterSymbol parameter ? parameter.ContainingSymbol : context.Symbol;
        return !context.Schema.HasRoots
            || !context.Schema.Reading.FieldsOf(member.OriginalDefinition).IsEmpty
            || context.Schema.IsInheritedFrom(member);
    }

    /// <summary>
    /// Whether one access asks for part of what the other asks for. Two that ask for different things are both meant: they
    /// add up. What is left to HotChocolate can't be compared, unless it is opened altogether.
    /// </summary>
    private static bool IsWeaker(AccessModel own, AccessModel inherited) =>
        own.Delegated.Count == 0
        && ((inherited.Requirement.Implies(own.Requirement) && !own.Requirement.Implies(inherited.Requirement))
            || (own.Kind == AccessKind.Public && inherited.Delegated.Count > 0));

    private static ImmutableDictionary<string, string?> Carrying(Requirement? missing) => GuardAttributes.Properties(
        AccessGuard.Of(missing ?? Requirement.None, Enumerable.Empty<string>()), missing is { IsNone: false });
}
