using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA901: one coordinate has one access, however many members give it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoordinateMustHaveOneAccess : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.CoordinateMustHaveOneAccess,
        "Members that give one coordinate must agree on its access",
        "{0} comes from {1} with access {2}, and from {3} with access {4}. "
        + "Give both the same access, or keep one of the two.",
        RuleCategories.Engine,
        DiagnosticSeverity.Error,
        "Which of two members the engine calls may depend on the order of registration. A field must not be open or closed "
        + "by chance.");

    /// <summary>Makes the rule.</summary>
    public CoordinateMustHaveOneAccess()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var site in context.Schema.FieldsIn(context.File))
        {
            var others = context.Schema.FieldsAt(site.Coordinate).Where(candidate => !SameMember(candidate, site)).ToList();
            if (others.Find(candidate => candidate.IsInput != site.IsInput || !SameAccess(candidate.Field.Access, site.Field.Access))
                is { } other)
            {
                Report(context, site, other, site.Coordinate, site.Field.Access, other.Field.Access);
            }

            CheckArguments(context, site, others);
        }
    });

    /// <summary>An argument that only one of the members has is guarded by whatever that one says.</summary>
    private static void CheckArguments(FileRuleContext context, FieldSite site, List<FieldSite> others)
    {
        foreach (var argument in site.Field.Arguments)
        {
            foreach (var other in others)
            {
                if (other.Field.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name) is { } same
                    && !SameAccess(argument.Access, same.Access))
                {
                    Report(context, site, other, $"{site.Coordinate}({argument.Name}:)", argument.Access, same.Access);
                    break;
                }
            }
        }
    }

    private static void Report(
        FileRuleContext context, FieldSite site, FieldSite other, string coordinate, AccessModel ours, AccessModel theirs) =>
        context.Report(Diagnostic.Create(
            Rule,
            site.Position,
            new[] { other.Position },
            coordinate,
            Name(site.Member, other.Member),
            Names.Of(ours),
            Name(other.Member, site.Member),
            Names.Of(theirs)));

    /// <summary>The member's name, with its namespace when the other's is the same without.</summary>
    private static string Name(ISymbol member, ISymbol other) => Names.Of(member) != Names.Of(other)
        ? Names.Of(member)
        : member.ContainingType?.ToDisplayString() + "." + member.Name;

    private static bool SameMember(FieldSite left, FieldSite right) =>
        SymbolEqualityComparer.Default.Equals(left.Member, right.Member) && left.Position.Equals(right.Position);

    private static bool SameAccess(AccessModel left, AccessModel right) =>
        left.Kind == right.Kind
        && left.Requirement.Equals(right.Requirement)
        && left.Delegated == right.Delegated;
}
