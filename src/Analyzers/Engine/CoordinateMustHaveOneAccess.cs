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
            var other = context.Schema.FieldsAt(site.Coordinate)
                .FirstOrDefault(candidate => !SameMember(candidate, site) && !SameAccess(candidate, site));
            if (other is not null)
            {
                context.Report(Diagnostic.Create(
                    Rule,
                    site.Position,
                    new[] { other.Position },
                    site.Coordinate,
                    Name(site.Member, other.Member),
                    Names.Of(site.Field.Access),
                    Name(other.Member, site.Member),
                    Names.Of(other.Field.Access)));
            }
        }
    });

    /// <summary>The member's name, with its namespace when the other's is the same without.</summary>
    private static string Name(ISymbol member, ISymbol other) => Names.Of(member) != Names.Of(other)
        ? Names.Of(member)
        : member.ContainingType?.ToDisplayString() + "." + member.Name;

    private static bool SameMember(FieldSite left, FieldSite right) =>
        SymbolEqualityComparer.Default.Equals(left.Member, right.Member) && left.Position.Equals(right.Position);

    private static bool SameAccess(FieldSite left, FieldSite right) =>
        left.IsInput == right.IsInput
        && left.Field.Access.Kind == right.Field.Access.Kind
        && left.Field.Access.Requirement.Equals(right.Field.Access.Requirement)
        && left.Field.Access.Delegated == right.Field.Access.Delegated;
}
