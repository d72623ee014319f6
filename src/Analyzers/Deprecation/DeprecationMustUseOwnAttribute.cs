using System.Diagnostics.CodeAnalysis;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA207: one attribute deprecates, the one that can say until when and what instead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[SuppressMessage("Naming", "CA1711", Justification = "It is a rule about an attribute.")]
public sealed class DeprecationMustUseOwnAttribute : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.DeprecationMustUseOwnAttribute,
        "A deprecation must use [Deprecated]",
        "[{0}] deprecates {1} without a removal date or a replacement. Use [Deprecated], which has both.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Info,
        "[Obsolete] and [GraphQLDeprecated] reach the schema with a reason only; [Deprecated] also says when the member goes "
        + "and what replaces it.");

    private const string OwnAttribute = "GqlAuthTooling.DeprecatedAttribute";

    /// <summary>Makes the rule.</summary>
    public DeprecationMustUseOwnAttribute()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var sites in context.Schema.DeprecationsIn(context.File))
        {
            if (sites.FirstOrDefault(IsOther) is { } site && context.Compilation.GetTypeByMetadataName(OwnAttribute) is not null)
            {
                context.Report(Diagnostic.Create(
                    Rule, site.Position, Names.OfAttribute(site.Attribute!), site.Coordinate));
            }
        }
    });

    /// <summary><c>[Obsolete]</c> beside ours speaks to C# callers, and stays.</summary>
    private static bool IsOther(DeprecationSite site) =>
        site.Attribute is not null && site.Deprecation.Source != DeprecationSource.Deprecated;
}
